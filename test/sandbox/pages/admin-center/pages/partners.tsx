import { Text } from '@fluentui/react';
import type { RelatedPartner, Session } from '../api.ts';
import { Card, Lines, Title } from '../parts.tsx';
import { words } from '../texts.ts';

const KINDS: Readonly<Record<RelatedPartner['kind'], string>> = {
  'direct-bill': words.relationReseller,
  'indirect-provider': words.relationDistributor,
  'indirect-reseller': words.relationIndirectReseller,
};

/** Settings > Partner relationships: every partner of the organization, whichever agreement it accepted. */
export function Partners({ session }: { session: Session }) {
  return (
    <>
      <Title>{words.navPartners}</Title>
      <Text block styles={{ root: { marginBottom: 16 } }}>
        {words.partnersText}
      </Text>
      <Card>
        {session.partners.length === 0 ? (
          <Text>{words.noPartners}</Text>
        ) : (
          <Lines of={session.partners.map(({ name, kind }) => [name, KINDS[kind]])} />
        )}
      </Card>
    </>
  );
}
