import { DetailsList, DetailsListLayoutMode, type IColumn, SelectionMode, Text } from '@fluentui/react';
import { findProduct } from '../../products.ts';
import type { Session } from '../api.ts';
import { Card, Title } from '../parts.tsx';
import { words } from '../texts.ts';

const COLUMNS: IColumn[] = [
  { key: 'name', fieldName: 'name', name: words.product, minWidth: 220, maxWidth: 320, isRowHeader: true },
  { key: 'quantity', fieldName: 'quantity', name: words.quantity, minWidth: 70, maxWidth: 90 },
  { key: 'status', fieldName: 'status', name: words.status, minWidth: 80, maxWidth: 100 },
  { key: 'orderNumber', fieldName: 'orderNumber', name: words.orderNumber, minWidth: 160 },
];

/** What was bought in this session. */
export function Products({ session }: { session: Session }) {
  const items = session.placed.map((line) => ({
    ...line,
    key: line.orderNumber,
    name: findProduct(line.productId).name,
    status: words.active,
  }));
  return (
    <>
      <Title>{words.navProducts}</Title>
      <Card>
        {items.length === 0 ? (
          <Text>{words.noProducts}</Text>
        ) : (
          <DetailsList
            items={items}
            columns={COLUMNS}
            selectionMode={SelectionMode.none}
            layoutMode={DetailsListLayoutMode.justified}
            ariaLabelForGrid={words.navProducts}
          />
        )}
      </Card>
    </>
  );
}
