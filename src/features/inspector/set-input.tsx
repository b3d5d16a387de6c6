import type { Field } from '../../core/field';
import { joinWords, NONE, splitWords } from '../../core/word-set';
import form from '../../ui/form.module.css';
import style from './set-input.module.css';

interface SetInputProps {
  readonly field: Field;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** Any of the words at once, or 无: none of them. Nothing ticked is nothing said. */
export function SetInput({ field, value, disabled, onChange }: SetInputProps) {
  const { choices = [] } = field;
  const held = splitWords(value);
  const turn = (word: string, on: boolean) => {
    const words = on ? [...held, word] : held.filter((one) => one !== word);
    onChange(words.length === 0 ? '' : joinWords(choices, words));
  };
  return (
    <fieldset className={style.set} disabled={disabled}>
      <legend>{field.label}</legend>
      {field.note && <p className={form.note}>{field.note}</p>}
      <div className={style.words}>
        {choices.map((word, i) => (
          <label key={word} className={form.check}>
            <input
              type="checkbox"
              // biome-ignore lint/a11y/noAutofocus: the form was asked for, as with the other kinds.
              autoFocus={i === 0}
              checked={!disabled && held.includes(word)}
              onChange={(event) => turn(word, event.currentTarget.checked)}
            />
            {word}
          </label>
        ))}
      </div>
      <label className={form.check}>
        <input
          type="checkbox"
          checked={!disabled && value === NONE}
          onChange={(event) => onChange(event.currentTarget.checked ? NONE : '')}
        />
        {NONE}（已核实，以上都没有）
      </label>
    </fieldset>
  );
}
