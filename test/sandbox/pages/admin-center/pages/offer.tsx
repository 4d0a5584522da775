import { PrimaryButton, SpinButton, Text } from '@fluentui/react';
import { useState } from 'react';
import { findProduct, price } from '../../products.ts';
import { fill } from '../../words/index.ts';
import type { Session } from '../api.ts';
import { Card, Lines, Title } from '../parts.tsx';
import type { Route } from '../route.ts';
import { language, words } from '../texts.ts';

/** A product's page: `#/catalog/m/offer-details/{slug}/{productId}`. */
export function Offer({ route, session }: { route: Route; session: Session }) {
  const product = findProduct(route.path.split('/')[4] ?? null);
  const [quantity, setQuantity] = useState(25);
  const variant = route.query.get('variant');
  const checkout = new URLSearchParams({
    product: product.productId,
    quantity: String(quantity),
    ...(variant ? { variant } : {}),
  });
  return (
    <>
      <Title>{product.name}</Title>
      <Card>
        <Text block variant="large" styles={{ root: { marginBottom: 16 } }}>
          {fill(words.perUserMonth, { price: price(product, 1, session.country, language) })}
        </Text>
        <Lines of={[[words.term, words.termYear]]} />
        <SpinButton
          label={words.quantity}
          incrementButtonAriaLabel={words.more}
          decrementButtonAriaLabel={words.fewer}
          min={1}
          max={300}
          value={String(quantity)}
          onChange={(_, value) => setQuantity(Math.max(1, Number(value) || 1))}
          styles={{ root: { maxWidth: 260, margin: '16px 0' } }}
        />
        <PrimaryButton href={`#/checkout?${checkout}`} text={words.buy} />
      </Card>
    </>
  );
}
