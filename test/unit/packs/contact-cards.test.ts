import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardToFile } from '../../../shared/packs/people/card-file.ts';
import { cardToGroups, readCardText } from '../../../shared/packs/people/card-text.ts';
import { fingerprintWords } from '../../../shared/packs/people/fingerprint.ts';
import { readCard } from '../../../shared/packs/people/read-card.ts';
import { anyCard, contactCard } from '../../builders/contact-cards.ts';

const card = contactCard(7, 'Ngozi O’Brien-Ødegård');
const groups = cardToGroups(card);

describe('a contact card', () => {
  it('is read from its file and from its groups, however they are typed', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(' ', '-', '\r\n', ' – ', ''), (any, between) => {
        const typed = cardToGroups(any).join(between).toLowerCase();
        const typedLikeIt = typed.replaceAll('0', 'o').replaceAll('1', 'l');
        expect([readCard(cardToFile(any)), readCard(typed), readCard(typedLikeIt)]).toEqual(
          Array(3).fill({ ok: true, value: any }),
        );
      }),
    );
  });

  it('has the same groups in every release', () => {
    expect(cardToGroups(contactCard(1, 'Ab')).join(' ')).toBe(
      '0410 38G5 PF80 0W0G GG20 A081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040G 2081 040M 2RG0 FQBH F00N',
    );
  });
});

describe('mistyped groups', () => {
  const otherGroup = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/);

  it('are named where one is wrong', () => {
    fc.assert(
      fc.property(fc.nat(groups.length - 1), otherGroup, (at, wrong) => {
        fc.pre(groups[at] !== wrong);
        expect(readCardText(groups.with(at, wrong).join(' '))).toEqual({
          ok: false,
          error: { kind: 'card-group-wrong', group: at + 1, typed: wrong },
        });
      }),
    );
  });

  it('never make a card where two are wrong', () => {
    const two = fc.uniqueArray(fc.nat(groups.length - 1), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(two, otherGroup, otherGroup, ([one = 0, other = 1], wrong, wrongToo) => {
        fc.pre(groups[one] !== wrong && groups[other] !== wrongToo);
        const typed = groups.with(one, wrong).with(other, wrongToo);
        expect(readCardText(typed.join(' ')).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['nothing', ' - ', { kind: 'card-empty' }],
    [
      'a character that no card has',
      groups.with(3, 'AB?C').join(' '),
      { kind: 'card-character', group: 4, character: '?' },
    ],
    [
      'a group left out',
      groups.toSpliced(9, 1).join(' '),
      { kind: 'card-groups-missing', found: groups.length - 1, expected: groups.length },
    ],
    [
      'a group read twice',
      groups.toSpliced(9, 0, groups[9] ?? '').join(' '),
      { kind: 'card-groups-too-many', found: groups.length + 1, expected: groups.length },
    ],
    [
      'a last group cut short',
      groups.join(' ').slice(0, -1),
      { kind: 'card-group-short', group: groups.length, typed: groups.at(-1)?.slice(0, -1) },
    ],
    [
      'other words',
      'Our rain in Wales was wet',
      { kind: 'card-character', group: 1, character: 'u' },
    ],
    ['too little of anything', 'ABCD', { kind: 'card-not-a-card' }],
    [
      'two groups changed over',
      groups
        .with(5, groups[6] ?? '')
        .with(6, groups[5] ?? '')
        .join(' '),
      { kind: 'card-groups-swapped', groups: [6, 7], typed: [groups[6], groups[5]] },
    ],
  ])('are explained: %s', (_, typed, error) => {
    expect(readCardText(typed)).toEqual({ ok: false, error });
  });
});

describe('a card’s file', () => {
  const file = JSON.parse(cardToFile(card));

  it.each([
    ['is a roster', { kind: 'casemark-roster', v: 1 }, { kind: 'card-is-roster' }],
    ['is of a newer release', { ...file, v: 2 }, { kind: 'card-from-a-newer-release' }],
    ['is something else', { kind: 'casemark-case', v: 1 }, { kind: 'card-not-a-card' }],
    ['has no name', { ...file, name: '' }, { kind: 'card-file-wrong', path: 'name' }],
    [
      'has a name that hides what it says',
      { ...file, name: 'Lee\u202eLead' },
      { kind: 'card-file-wrong', path: 'name' },
    ],
    [
      'has a recipient that was mistyped',
      {
        ...file,
        recipient: file.recipient.replace(/.$/, (one: string) => (one === 'q' ? 'p' : 'q')),
      },
      { kind: 'card-file-wrong', path: 'recipient' },
    ],
    ['has more in it than a card', { ...file, more: 1 }, { kind: 'card-file-wrong', path: '' }],
  ])('is refused when it %s', (_, content, error) => {
    expect(readCard(JSON.stringify(content))).toEqual({ ok: false, error });
  });

  it('is refused when it is cut short, or goes a thousand levels deep', () => {
    const deep = `{"kind":${'['.repeat(1000)}${']'.repeat(1000)}}`;
    expect([readCard(cardToFile(card).slice(0, -5)), readCard(deep)]).toEqual([
      { ok: false, error: { kind: 'card-not-a-card' } },
      { ok: false, error: { kind: 'card-not-a-card' } },
    ]);
  });
});

describe('the words of a card', () => {
  it('are the same in every release', () => {
    expect(fingerprintWords(card).join(' ')).toBe(
      'analyst visa impact friend iron lottery hazard mixed',
    );
  });

  it('are others as soon as anything on the card is another', () => {
    const other = contactCard(8);
    const changed = (['personId', 'name', 'recipient', 'signingKey'] as const).map((part) =>
      fingerprintWords({ ...card, [part]: other[part] }).join(' '),
    );
    expect(new Set([...changed, fingerprintWords(card).join(' ')]).size).toBe(5);
  });
});
