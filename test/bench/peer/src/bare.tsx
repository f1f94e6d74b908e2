import type { AskedPrompt, Choice, StandardContent } from '../../standard-content.ts';
import { mountByClick } from './mount-by-click.tsx';

/** The same questions as nothing but React and the browser's own controls: no state, no style, no store. */
function Standard({ content }: { readonly content: StandardContent }) {
  return (
    <main>
      <h1>{content.title}</h1>
      {content.parts.map(({ id, heading, prompts, judgement }) => (
        <section key={id}>
          <h2>{heading}</h2>
          {prompts.map((prompt) => (
            <Prompt key={prompt.id} prompt={prompt} places={content.places} />
          ))}
          {judgement === null ? null : (
            <fieldset>
              <legend>{judgement.text}</legend>
              <Radios name={judgement.id} options={judgement.options} chosen={judgement.chosen} />
              <Note id={judgement.id} label={judgement.reasonLabel} text={judgement.reason} />
            </fieldset>
          )}
        </section>
      ))}
    </main>
  );
}

function Prompt(props: { readonly prompt: AskedPrompt; readonly places: readonly Choice[] }) {
  const { id, text, options, answer, sources, note } = props.prompt;
  return (
    <fieldset>
      <legend>{text}</legend>
      <Radios name={id} options={options} chosen={answer} />
      {props.places.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" value={value} defaultChecked={sources.includes(value)} />
          {label}
        </label>
      ))}
      <Note id={id} label="Note" text={note} />
    </fieldset>
  );
}

function Radios(props: {
  readonly name: string;
  readonly options: readonly Choice[];
  readonly chosen: string;
}) {
  return props.options.map(({ value, label }) => (
    <label key={value}>
      <input type="radio" name={props.name} value={value} defaultChecked={value === props.chosen} />
      {label}
    </label>
  ));
}

function Note(props: { readonly id: string; readonly label: string; readonly text: string }) {
  return (
    <>
      <label htmlFor={`note-${props.id}`}>{props.label}</label>
      <textarea id={`note-${props.id}`} rows={1} defaultValue={props.text} />
    </>
  );
}

mountByClick((content) => () => <Standard content={content} />);
