import { ChoiceBar } from './choice-bar';

type Choices<T extends string> = readonly { readonly value: T; readonly label: string }[];

interface OutlineBarsProps<T extends string> {
  readonly drawing: Choices<T>;
  /** What may be done to an outline that is there; null while there is none. */
  readonly changing: Choices<T> | null;
  readonly tool: T;
  readonly onTool: (tool: T) => void;
  /** What is drawn is cut out instead of added; null where that is no question. */
  readonly cuts: boolean | null;
  readonly onCuts: (cuts: boolean) => void;
}

const adding = [
  { value: 'add', label: '并入' },
  { value: 'cut', label: '挖去' },
] as const;

/** What the pointer does to an outline: draw one, change the one there is, add to it or cut out of it. */
export function OutlineBars<T extends string>(props: OutlineBarsProps<T>) {
  const { drawing, changing, tool, onTool, cuts, onCuts } = props;
  return (
    <>
      <ChoiceBar label="绘制方式" choices={drawing} value={tool} onChange={onTool} />
      {changing && <ChoiceBar label="修改方式" choices={changing} value={tool} onChange={onTool} />}
      {cuts !== null && (
        <ChoiceBar
          label="画出的范围"
          choices={adding}
          value={cuts ? 'cut' : 'add'}
          onChange={(way) => onCuts(way === 'cut')}
        />
      )}
    </>
  );
}
