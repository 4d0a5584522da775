import { DefaultButton, Text } from '@fluentui/react';
import type { Session } from '../api.ts';
import { Card, Title } from '../parts.tsx';
import { words } from '../texts.ts';

const CARDS = [
  { title: words.homeBuyTitle, text: words.homeBuyText, href: '#/catalog' },
  { title: words.homeProductsTitle, text: words.homeProductsText, href: '#/subscriptions' },
  { title: words.homeAgreementTitle, text: words.homeAgreementText, href: '#/BillingAccounts/agreement' },
];

export function Home({ session }: { session: Session }) {
  return (
    <>
      <Title>
        <bdi>{session.company}</bdi>
      </Title>
      <Text block styles={{ root: { marginBottom: 24 } }}>
        {words.homeText}
      </Text>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(230px, 1fr))', gap: 16 }}>
        {CARDS.map(({ title, text, href }) => (
          <Card key={href}>
            <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{title}</h2>
            <Text block styles={{ root: { minHeight: 60 } }}>
              {text}
            </Text>
            <DefaultButton href={href} text={words.openCard} ariaLabel={`${words.openCard}: ${title}`} />
          </Card>
        ))}
      </div>
    </>
  );
}
