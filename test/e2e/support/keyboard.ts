import type { Page } from '@playwright/test';
import type { FieldValue, FieldValues } from '../../../shared/frameworks/condition.ts';
import type { PlannedStandard, PlannedStop } from './case-plan.ts';

/** What holds the focus, as someone at the keyboard would know it. */
type Focused = {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: string;
};

/** An inspector without a mouse: nothing here but keys, and looking at what has the focus. */
export class KeyboardInspector {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tab until what matches has the focus. Throws when it cannot be reached. */
  async tabTo(selector: string, limit = 400): Promise<void> {
    for (let pressed = 0; pressed < limit; pressed += 1) {
      await this.press('Tab');
      if (await this.holdsFocus(selector)) return;
    }
    throw new Error(`${limit} times Tab and never at ${selector}`);
  }

  holdsFocus(selector: string): Promise<boolean> {
    return this.page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
  }

  focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const input = element instanceof HTMLInputElement ? element : null;
      return {
        tag: element?.tagName ?? '',
        type: input?.type ?? '',
        name: input?.name ?? '',
        value: input?.value ?? '',
        checked: input?.checked ?? false,
        text: element?.textContent ?? '',
      };
    });
  }

  /** Tabs through a page of fields, answers those planned, and ends on the link to the next section. */
  async fillFields(planned: FieldValues): Promise<readonly string[]> {
    const done = new Set<string>();
    let at = await this.focused();
    for (let steps = 0; !at.text.startsWith('Next: '); steps += 1) {
      if (steps > 400) throw new Error('the end of the page was never reached');
      if (Object.hasOwn(planned, at.name)) {
        await this.answerFocused(at, planned[at.name] ?? null);
        done.add(at.name);
      }
      await this.press('Tab');
      at = await this.focused();
    }
    return [...done];
  }

  /** Marks a whole standard from its heading, hands on the home row. */
  async markStandard(standard: PlannedStandard): Promise<void> {
    for (const [index, stop] of standard.stops.entries()) {
      await this.press('j');
      // A look back and forth: it must end where it began. At the first stop there is nothing before it.
      if (index % 5 === 4) await this.press('k', 'j');
      await this.markStop(stop);
    }
  }

  async markStop(stop: PlannedStop): Promise<void> {
    switch (stop.kind) {
      case 'prompt':
        await this.press({ yes: 'y', no: 'n', 'not-applicable': 'a' }[stop.answer]);
        for (let times = 0; times < sourceKeys(stop.source); times += 1) await this.press('e');
        return this.writeText(stop.note);
      case 'judgement':
        await this.press(
          { sufficient: 's', insufficient: 'i', 'unable-to-judge': 'u' }[stop.judgement],
        );
        return this.writeText(stop.reason);
      case 'field':
        return this.answerFocused(await this.focused(), stop.value);
    }
  }

  /** Enter opens the note or reason where one is, Esc leads back to the row. */
  private async writeText(text: string): Promise<void> {
    if (text === '') return;
    await this.press('Enter');
    await this.type(text);
    await this.press('Escape');
  }

  private async answerFocused(at: Focused, value: FieldValue): Promise<void> {
    if (at.type === 'radio') {
      if (at.value === value) return this.press('Space');
      for (let options = 0; options < 12; options += 1) {
        await this.press('ArrowDown');
        if ((await this.focused()).value === value) return;
      }
      throw new Error(`no radio of ${at.name} for its planned value`);
    }
    if (at.type === 'checkbox') {
      if (Array.isArray(value) && value.includes(at.value) !== at.checked)
        await this.press('Space');
      return;
    }
    await this.press('Control+a');
    await this.type(String(value));
  }
}

function sourceKeys(source: 'case-record' | 'interview' | 'both' | null): number {
  return source === null ? 0 : { 'case-record': 1, interview: 2, both: 3 }[source];
}
