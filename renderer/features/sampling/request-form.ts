import {
  type OddSign,
  SampleRequest,
  SampleSeed,
} from '../../../shared/cases/moderation-sample.ts';

/** What stands in the form, as typed. */
export type RequestForm = {
  readonly seedFrom: 'computer' | 'typed';
  readonly typedSeed: string;
  readonly method: SampleRequest['method'];
  readonly number: string;
  readonly unit: 'cases' | 'percent';
  readonly nth: string;
  readonly first: string;
  /** A name, or nothing for each assessor. */
  readonly assessor: string | null;
  readonly signs: readonly OddSign[];
  /** Whether every case that looks odd is drawn, or so many of them. */
  readonly oddSize: 'all' | 'part';
  readonly perAssessor: boolean;
};

export const emptyRequestForm: RequestForm = {
  seedFrom: 'computer',
  typedSeed: '',
  method: 'random',
  number: '20',
  unit: 'percent',
  nth: '5',
  first: '2',
  assessor: null,
  signs: ['against-its-answers', 'out-of-line'],
  oddSize: 'all',
  perAssessor: false,
};

export type RequestFault = {
  readonly field: 'typedSeed' | 'number' | 'nth' | 'first' | 'signs';
  readonly kind:
    | 'seed-missing'
    | 'seed-not-allowed'
    | 'number-not-allowed'
    | 'percent-not-allowed'
    | 'nth-not-allowed'
    | 'first-not-allowed'
    | 'signs-missing';
};

/** What is asked for, or every field that is wrong, in the order of the form. */
export function readRequestForm(
  form: RequestForm,
  computerSeed: string,
):
  | { readonly request: SampleRequest; readonly seed: string; readonly faults: readonly [] }
  | { readonly request: null; readonly faults: readonly RequestFault[] } {
  const seed =
    form.seedFrom === 'computer' ? computerSeed : form.typedSeed.trim().replace(/\s+/g, ' ');
  const faults: RequestFault[] = [];
  if (seed === '') faults.push({ field: 'typedSeed', kind: 'seed-missing' });
  else if (!SampleSeed.safeParse(seed).success) {
    faults.push({ field: 'typedSeed', kind: 'seed-not-allowed' });
  }
  const request = SampleRequest.safeParse(asked(form));
  if (!request.success) faults.push(...requestFaults(form));
  if (faults.length > 0 || !request.success) return { request: null, faults };
  return { request: request.data, seed, faults: [] };
}

function asked(form: RequestForm): unknown {
  const { method, perAssessor } = form;
  switch (method) {
    case 'random':
      return { method, size: sizeIn(form), perAssessor };
    case 'every-nth':
      return { method, n: wholeNumber(form.nth), perAssessor };
    case 'first-cases':
      return { method, first: wholeNumber(form.first), assessor: form.assessor };
    case 'odd-cases': {
      const size = form.oddSize === 'all' ? null : sizeIn(form);
      return { method, signs: form.signs, size, perAssessor: size !== null && perAssessor };
    }
  }
}

function sizeIn({ unit, number }: RequestForm): unknown {
  return unit === 'cases'
    ? { kind: 'number', number: wholeNumber(number) }
    : { kind: 'share', percent: wholeNumber(number) };
}

function requestFaults({ method, signs, unit, oddSize, ...form }: RequestForm): RequestFault[] {
  if (method === 'every-nth') return [{ field: 'nth', kind: 'nth-not-allowed' }];
  if (method === 'first-cases') return [{ field: 'first', kind: 'first-not-allowed' }];
  const faults: RequestFault[] = [];
  if (method === 'odd-cases' && signs.length === 0) {
    faults.push({ field: 'signs', kind: 'signs-missing' });
  }
  const isSizeAsked = method === 'random' || oddSize === 'part';
  const number = wholeNumber(form.number);
  const most = unit === 'percent' ? 100 : 100_000;
  if (isSizeAsked && !(number >= 1 && number <= most)) {
    faults.push({
      field: 'number',
      kind: unit === 'percent' ? 'percent-not-allowed' : 'number-not-allowed',
    });
  }
  return faults;
}

/** Not a number where it is none: no schema lets it pass. */
function wholeNumber(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}
