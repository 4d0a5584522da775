import { describe, expect, it } from 'vitest';
import {
  type AttestingEvent,
  type AttestingState,
  attestingAfter,
  type Standing,
  standingOf,
} from '../../../components/panel/attesting';
import type { GuardConcern } from '../../../lib/domain/draft';

const ACT = 'fabrikam none';
const OTHER = 'retail none';
const CONCERN: GuardConcern = { kind: 'own-domain', domain: 'contoso.example' };
const FAULTS = [
  { field: 'email', fault: 'missing' },
  { field: 'agreedOn', fault: 'future-date' },
] as const;

const CLEAR: Standing = { at: 'clear' };
const CHANGED: Standing = { at: 'hindered', hindrance: { kind: 'changed' } };
const FAULTY: Standing = { at: 'hindered', hindrance: { kind: 'faults', faults: FAULTS } };
const CONCERNED: Standing = { at: 'concerned', concern: CONCERN };

const stateAfter = (standing: Standing, event: AttestingEvent, about = ACT): AttestingState =>
  attestingAfter({ about: ACT, standing }, { ...event, about });

describe('what stands in the way of attesting', () => {
  it.each<[string, Standing, AttestingEvent, Standing]>([
    ['faults hinder', CLEAR, { type: 'checked', faults: FAULTS }, FAULTY],
    ['faults close the question', CONCERNED, { type: 'checked', faults: FAULTS }, FAULTY],
    ['a check without faults clears what was said', FAULTY, { type: 'checked', faults: [] }, CLEAR],
    ['the question stands while its "yes" is judged', CONCERNED, { type: 'checked', faults: [] }, CONCERNED],
    ['a write that begins closes the question', CONCERNED, { type: 'begun' }, CLEAR],
    ['a write that begins leaves what was said', CHANGED, { type: 'begun' }, CHANGED],
    ['the guard asks', CLEAR, { type: 'concerned', concern: CONCERN }, CONCERNED],
    [
      'what has changed hinders, and closes the question',
      CONCERNED,
      { type: 'hindered', hindrance: { kind: 'changed' } },
      CHANGED,
    ],
    ['another act clears what was said', FAULTY, { type: 'cleared' }, CLEAR],
    ['another act closes the question', CONCERNED, { type: 'cleared' }, CLEAR],
    ['an edit clears what was said', CHANGED, { type: 'edited', fields: ['email'] }, CLEAR],
    ['an edit leaves the question', CONCERNED, { type: 'edited', fields: ['email'] }, CONCERNED],
    [
      'an edit takes away the faults of its field alone',
      FAULTY,
      { type: 'edited', fields: ['email'] },
      { at: 'hindered', hindrance: { kind: 'faults', faults: [FAULTS[1]] } },
    ],
    ['an edit of the last field at fault clears', FAULTY, { type: 'edited', fields: ['email', 'agreedOn'] }, CLEAR],
  ])('%s', (_name, before, event, standing) => {
    expect(stateAfter(before, event)).toEqual({ about: ACT, standing });
  });

  it('is never said beside another act, and does not outlive it', () => {
    expect(standingOf({ about: ACT, standing: FAULTY }, OTHER)).toEqual(CLEAR);
    expect(stateAfter(FAULTY, { type: 'begun' }, OTHER)).toEqual({ about: OTHER, standing: CLEAR });
  });
});
