import { Text } from '@fluentui/react';
import { Card, Title } from '../parts.tsx';

/** A page of the admin center that has nothing to do with buying. */
export function QuietPage({ title, text }: { title: string; text: string }) {
  return (
    <>
      <Title>{title}</Title>
      <Card>
        <Text>{text}</Text>
      </Card>
    </>
  );
}
