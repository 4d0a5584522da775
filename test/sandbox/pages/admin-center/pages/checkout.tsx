import { Icon, Link, MessageBarType, PrimaryButton, Shimmer, Spinner, SpinnerSize, Stack, Text } from '@fluentui/react';
import { useCallback, useEffect, useState } from 'react';
import type { OrderBlock } from '../../../data/orders.ts';
import { findProduct, price } from '../../products.ts';
import { fill } from '../../words/index.ts';
import { type Placed, placeOrder, readEligibility, type Session } from '../api.ts';
import { Card, Lines, Title } from '../parts.tsx';
import { BlockBar, BlockPage, PurchaseBlock, variantOf } from '../purchase-block.tsx';
import type { Route } from '../route.ts';
import { language, words } from '../texts.ts';

type State =
  | 'checking'
  | 'allowed'
  | 'blocked'
  | 'placing'
  | 'failed'
  | { readonly block: OrderBlock }
  | { readonly orderNumber: string };

/** Review and place an order: `#/checkout?product={id}&quantity={n}&variant={how a block is shown}`. */
export function Checkout({ route, session }: { route: Route; session: Session }) {
  const product = findProduct(route.query.get('product'));
  const quantity = Number(route.query.get('quantity')) || 25;
  const variant = variantOf(route.query.get('variant'));
  const [state, setState] = useState<State>('checking');

  const check = useCallback(() => {
    setState('checking');
    readEligibility().then(
      ({ allowed }) => setState(allowed || variant === 'on-order' ? 'allowed' : 'blocked'),
      () => setState('failed'),
    );
  }, [variant]);
  useEffect(check, [check]);

  const place = () => {
    setState('placing');
    placeOrder(product.productId, quantity).then(
      (placed) => setState(stateAfter(placed)),
      () => setState('failed'),
    );
  };

  if (typeof state === 'object' && 'orderNumber' in state) return <OrderPlaced orderNumber={state.orderNumber} />;
  if (state === 'blocked' && variant === 'page') return <BlockPage />;
  return (
    <>
      <Title>{words.checkoutTitle}</Title>
      {state === 'blocked' && <PurchaseBlock variant={variant} />}
      {typeof state === 'object' && <BlockBar text={words[state.block]} />}
      {state === 'failed' && <BlockBar text={words.orderFailed} type={MessageBarType.severeWarning} />}
      <Card>
        {state === 'checking' ? (
          <Skeleton />
        ) : (
          <Lines
            of={[
              [words.soldTo, session.company],
              [words.product, product.name],
              [words.quantity, String(quantity)],
              [words.term, words.termYear],
              [words.totalMonth, price(product, quantity, session.country, language)],
            ]}
          />
        )}
        <Stack horizontal verticalAlign="center" tokens={{ childrenGap: 16 }} styles={{ root: { marginTop: 20 } }}>
          <PrimaryButton
            data-automation-id="placeOrder"
            text={words.placeOrder}
            disabled={state !== 'allowed'}
            allowDisabledFocus
            onClick={place}
          />
          {(state === 'blocked' || state === 'failed') && <Link onClick={check}>{words.tryAgain}</Link>}
          {(state === 'checking' || state === 'placing') && (
            <Spinner size={SpinnerSize.small} label={words.checkingOrder} labelPosition="right" />
          )}
        </Stack>
      </Card>
    </>
  );
}

function stateAfter(placed: Placed): State {
  if (placed.ok) return { orderNumber: placed.orderNumber };
  if (placed.block) return { block: placed.block };
  return placed.code === 13605 ? 'blocked' : 'failed';
}

function Skeleton() {
  return (
    <div aria-hidden="true">
      {['55%', '70%', '40%', '60%', '50%'].map((width) => (
        <Shimmer key={width} width={width} styles={{ root: { padding: '11px 0' } }} />
      ))}
    </div>
  );
}

function OrderPlaced({ orderNumber }: { orderNumber: string }) {
  return (
    <Card>
      <Stack horizontal tokens={{ childrenGap: 20 }} verticalAlign="center" role="status">
        <Icon iconName="orderplaced" styles={{ root: { color: '#107c10' } }} />
        <div>
          <Title>{words.orderPlaced}</Title>
          <Text block styles={{ root: { marginBottom: 16 } }}>
            {fill(words.orderPlacedText, { number: orderNumber })}
          </Text>
          <Link href="#/subscriptions">{words.navProducts}</Link>
        </div>
      </Stack>
    </Card>
  );
}
