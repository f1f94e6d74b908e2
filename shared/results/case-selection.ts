import type { Case } from '../cases/case.ts';
import type { Framework } from '../frameworks/framework.ts';
import { frameworkHash } from '../frameworks/framework-hash.ts';
import type { Id } from '../kernel/id.ts';

/**
 * Which cases are counted. Signed-off cases only unless somebody asks for all: a case half marked is no result.
 * `moderated`: those of which a review of the state that is here is concluded.
 */
export type Include = 'signed-off' | 'all' | 'moderated';

export type Selection = {
  readonly included: readonly Case[];
  readonly leftOut: {
    readonly notSignedOff: number;
    /** Marked against another framework, or another version of it: their figures never mix. */
    readonly otherFramework: number;
    /** Only where moderated cases alone are counted: all others of this framework. */
    readonly notModerated?: number;
  };
};

/** Chooses cases, and puts them in the order of their references, so that the order they came in never shows. */
export function selectCases(
  framework: Framework,
  cases: readonly Case[],
  include: Include,
  moderated: ReadonlySet<Id> = new Set(),
): Selection {
  const hash = frameworkHash(framework);
  const same = cases.filter((kase) => kase.framework.hash === hash);
  const included = same.filter(({ id, signOff }) =>
    include === 'moderated' ? moderated.has(id) : include === 'all' || signOff !== null,
  );
  const left = same.length - included.length;
  const otherFramework = cases.length - same.length;
  return {
    included: included.toSorted(byReference),
    leftOut:
      include === 'moderated'
        ? { notSignedOff: 0, otherFramework, notModerated: left }
        : { notSignedOff: left, otherFramework },
  };
}

/** By code point, and by id where two inspections use one reference: the same on every machine. */
function byReference(a: Case, b: Case): number {
  return compare(a.caseReference, b.caseReference) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
