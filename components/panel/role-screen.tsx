import { nameOf } from '../../lib/domain/customer';
import type { CustomerView } from '../../lib/domain/view';
import { Button, Card, CopyButton, MessageBar, Phrase } from '../kit';
import { ReadAgreement } from './act-row';
import { usePanel } from './context';
import { BothFacts, Verdict, Who } from './head';
import { History } from './history';
import { InviteCard } from './invite-card';
import { useLaterWords } from './later';
import { Shell } from './shell';
import { useAgent } from './use-agent';

/** Facts are known, the agent's role is not enough: a colleague, or the customer. */
export function RoleScreen({ customer, onInvite }: { customer: CustomerView; onInvite: (() => void) | null }) {
  const { words, actions } = usePanel();
  const later = useLaterWords();
  const agent = useAgent();
  // What the account could read is shown; only what its role kept from it is excused.
  const unread = customer.state === 'unknown' && customer.appError?.kind === 'wrong-role';
  const roles = agent?.roles?.map((role) => words.common.roles[role]) ?? [];
  const allowed = [words.common.roles['admin-agent'], words.common.roles['sales-agent']];
  return (
    <Shell
      footer={
        <div class="row wrap">
          <small>
            <bdi>{agent?.userName}</bdi>
          </small>
          <Button kind="link" onPress={() => actions.signIn(true)}>
            {words.common.useAnotherAccount}
          </Button>
        </div>
      }
    >
      <Who customer={customer.customer} />
      <Verdict customer={customer} remark={unread ? words.panel.roleCannotRead : undefined} />
      <MessageBar tone="outdated" role="alert" title={later.panel.roleTitle}>
        <p>
          <Phrase
            text={roles.length > 0 ? later.panel.roleText(words.common.list(roles)) : later.panel.roleTextUnknown}
            strong={[...roles, ...allowed]}
          />
        </p>
      </MessageBar>
      <BothFacts customer={customer} />
      <section class="stack">
        <h2>{words.panel.openToYou}</h2>
        <Card level={3} title={later.panel.askColleague}>
          <p>{later.panel.askColleagueText}</p>
          <CopyButton
            words={words}
            label={later.panel.copyRequest}
            text={() =>
              later.notes.colleague({
                ...customer.customer,
                company: nameOf(customer.customer),
                agent: agent?.displayName ?? '',
              }).body
            }
            onCopy={actions.copy}
          />
        </Card>
        {onInvite && <InviteCard onInvite={onInvite} />}
      </section>
      <ReadAgreement tenantId={customer.customer.tenantId} />
      <History lines={customer.history} />
    </Shell>
  );
}
