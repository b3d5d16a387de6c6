interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** One figure of a list of them: its name above, its unit behind. */
export function Figure({ name, value, unit }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        <small>{unit}</small>
      </dd>
    </div>
  );
}
