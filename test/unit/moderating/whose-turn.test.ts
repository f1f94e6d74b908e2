import { describe, expect, it } from 'vitest';
import {
  type Asking,
  type TurnFacts,
  turnOf,
} from '../../../renderer/features/moderating/list/whose-turn.ts';
import { countedId } from '../../builders/ports.ts';

const moderatorId = countedId(1);
const inspectorId = countedId(2);
const other: Asking = { id: countedId(3), isLead: false };
const moderator: Asking = { id: moderatorId, isLead: false };
const inspector: Asking = { id: inspectorId, isLead: false };

describe('whose turn it is', () => {
  it.each([
    ['to-mark', 'moderator', [true, false, false]],
    ['reviewing', 'moderator', [true, false, false]],
    ['concluded', 'inspector', [false, true, false]],
    ['responded', 'lead', [false, false, true]],
    ['settled', 'nobody', [false, false, false]],
    ['superseded', 'nobody', [false, false, false]],
  ] as const)('in a review that is %s it is the turn of: %s', (phase, whose, mine) => {
    const turns = [moderator, inspector, other].map((asking) => turnOf(facts({ phase }), asking));

    expect(turns).toEqual(mine.map((isMine) => ({ whose, isMine })));
  });

  it('lets a moderator whom the inspection names as its lead settle, and no inspector', () => {
    const asked = [moderator, inspector].map((asking) =>
      turnOf(facts({ phase: 'responded' }), { ...asking, isLead: true }),
    );

    expect(asked.map(({ isMine }) => isMine)).toEqual([true, false]);
  });

  it('is nobody’s once a calibration is compared', () => {
    expect(turnOf(facts({ mode: 'calibration', phase: 'reviewing' }), moderator)).toEqual({
      whose: 'nobody',
      isMine: false,
    });
  });

  it('is nobody’s once a state is chosen or set aside', () => {
    const states = [null, 'chosen', 'set-aside'] as const;

    const turns = states.map((state) =>
      turnOf(facts({ mode: 'state', phase: 'state', state }), inspector),
    );

    expect(turns.map(({ whose }) => whose)).toEqual(['lead', 'nobody', 'nobody']);
  });
});

function facts(change: Partial<TurnFacts>): TurnFacts {
  return {
    mode: 'open',
    phase: 'reviewing',
    openedById: moderatorId,
    inspectorId,
    state: null,
    ...change,
  };
}
