import { describe, expect, test } from 'vitest';
import {
  ATTESTATION_PHASES,
  type AttestationPhase,
  hasEnded,
  isSettledByReading,
  mayBeOnRecord,
  mayFollow,
  mayTurnUp,
} from '../../../lib/domain/journal';

const PHASES = Object.keys(ATTESTATION_PHASES) as AttestationPhase[];
const nextOf = (phase: AttestationPhase): AttestationPhase[] => PHASES.filter((next) => next !== phase && mayFollow(phase, next));

/** Every phase that can come after this one, at once or later. */
function reachable(from: AttestationPhase): ReadonlySet<AttestationPhase> {
  const found = new Set<AttestationPhase>();
  const visit = (phase: AttestationPhase): void => {
    for (const next of nextOf(phase)) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(from);
  return found;
}

describe('the phases of an attestation', () => {
  test('all come after `written`, which comes after none', () => {
    expect([...reachable('written'), 'written'].sort()).toEqual([...PHASES].sort());
    expect(PHASES.filter((phase) => nextOf(phase).includes('written'))).toEqual([]);
  });

  test.each(PHASES.filter((phase) => !hasEnded({ phase })))('%s can end on record and is left by one step at least', (phase) => {
    expect(reachable(phase)).toContain('confirmed');
    expect(nextOf(phase).length).toBeGreaterThan(0);
  });

  test.each(PHASES.filter((phase) => hasEnded({ phase })))(
    '%s has ended: it is read no more, and only its own record moves it',
    (phase) => {
      expect(isSettledByReading({ phase }) || mayBeOnRecord({ phase })).toBe(false);
      expect(nextOf(phase)).toEqual(mayTurnUp({ phase }) ? ['confirmed'] : []);
    },
  );

  test.each(PHASES.filter((phase) => isSettledByReading({ phase })))('%s is read, so every record may end it', (phase) => {
    expect(nextOf(phase)).toEqual(expect.arrayContaining(['confirmed', 'already-on-record', 'recorded-differently']));
  });

  test('nothing is sent that was not written or doubted before, and nothing waits that was not sent', () => {
    const leadingTo = (next: AttestationPhase) => PHASES.filter((phase) => nextOf(phase).includes(next));
    expect(leadingTo('sending')).toEqual(['written', 'in-doubt', 'undecided', 'waiting-for-customer']);
    expect(leadingTo('waiting-for-customer')).toEqual(['sending', 'in-doubt', 'undecided']);
    expect(leadingTo('accepted')).toEqual(['sending', 'in-doubt', 'undecided', 'waiting-for-customer']);
  });
});
