import { DefaultButton, Text } from '@fluentui/react';
import { PRODUCTS, price } from '../../products.ts';
import { fill } from '../../words/index.ts';
import type { Session } from '../api.ts';
import { Card, Title } from '../parts.tsx';
import { language, words } from '../texts.ts';

export function Catalog({ session }: { session: Session }) {
  return (
    <>
      <Title>{words.navMarketplace}</Title>
      <Text block styles={{ root: { marginBottom: 24 } }}>
        {words.catalogText}
      </Text>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))', columnGap: 16 }}>
        {PRODUCTS.map((product) => (
          <Card key={product.productId}>
            <h2 style={{ fontSize: 16, margin: '0 0 4px', minHeight: 44 }}>{product.name}</h2>
            <Text block styles={{ root: { marginBottom: 16 } }}>
              {fill(words.perUserMonth, { price: price(product, 1, session.country, language) })}
            </Text>
            <DefaultButton
              href={`#/catalog/m/offer-details/${product.slug}/${product.productId}`}
              text={words.details}
              ariaLabel={`${words.details}: ${product.name}`}
            />
          </Card>
        ))}
      </div>
    </>
  );
}
