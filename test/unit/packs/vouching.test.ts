import { beforeAll, describe, expect, it } from 'vitest';
import type { Attestation } from '../../../shared/moderation/review-entry.ts';
import type { WhoseKey } from '../../../shared/packs/pack.ts';
import { vouchingFor } from '../../../shared/packs/people/vouching.ts';
import { assessor } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { createPerson, type Person, trusting, vouchFor } from '../../builders/pack.ts';
import { countedId } from '../../builders/ports.ts';
import { buildWholeCase, moderator } from '../../builders/review.ts';

const whole = buildWholeCase(readSyntheticFramework(), {
  happenings: [
    { kind: 'answered', promptId: 'B1.2', answer: 'yes' },
    { kind: 'signed-off', name: 'Alex Baker' },
  ],
});
const last = whole.kase.head.seq;
let inspector: Person;
let sender: Person;
let other: Person;

beforeAll(async () => {
  inspector = await createPerson(assessor.id, assessor.name);
  sender = await createPerson(moderator.id, moderator.name);
  other = await createPerson(countedId(900_020), 'Jo Other');
});

describe('a case of a pack', () => {
  it('is vouched for by its inspector who signed it to its last entry', async () => {
    const attestation = await vouchFor(whole, inspector);

    expect(vouching(attestation)).toEqual({ kind: 'inspector', by: assessor, seq: last });
  });

  it('is vouched for by its inspector who signed the pack', () => {
    expect(vouching(null, inspector)).toEqual({ kind: 'inspector', by: assessor, seq: last });
  });

  it('is partly vouched for where its inspector signed it to an earlier entry', async () => {
    const attestation = { ...(await vouchFor(whole, inspector)), seq: 1 };

    expect(vouching(attestation)).toEqual({ kind: 'partly', by: assessor, seq: 1 });
  });

  it('is vouched for by somebody else, by the name on their card, who is not its inspector', async () => {
    const attestation = { ...(await vouchFor(whole, other)), by: assessor };
    const by = { id: other.card.personId, name: 'Jo Other' };

    expect(vouching(attestation)).toEqual({ kind: 'somebody-else', by, seq: last });
  });

  it('is vouched for by somebody else where the sender, not its inspector, did', async () => {
    const attestation = await vouchFor(whole, sender);

    expect(vouching(attestation, sender, () => null)).toEqual({
      kind: 'somebody-else',
      by: moderator,
      seq: last,
    });
  });

  it.each(['nobody', 'unchecked', 'revoked', 'replaced'] as const)(
    'is vouched for by an unknown key where it is known to nobody, or not trusted: %s',
    async (trust) => {
      const attestation = await vouchFor(whole, inspector);
      const whose = (): ReturnType<WhoseKey> =>
        trust === 'nobody' ? null : { card: inspector.card, trust };

      expect(vouching(attestation, sender, whose)).toEqual({
        kind: 'unknown-key',
        by: assessor,
        seq: last,
      });
    },
  );

  it('is vouched for by nobody where the sender alone sent it', () => {
    expect(vouching(null)).toEqual({ kind: 'nobody', by: null, seq: null });
  });
});

function vouching(
  attestation: Attestation | null,
  from = sender,
  whose = trusting(inspector, sender, other),
) {
  return vouchingFor({ whole, attestation }, { card: from.card, trust: 'trusted' }, whose);
}
