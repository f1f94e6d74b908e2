import type { Ref } from 'react';
import './people.scss';

type CardGroupsProps = { groups: readonly string[]; ref?: Ref<HTMLOListElement> | undefined };

/** Groups in lines of five, each with the number of its first group, which is not part of the text. */
export function CardGroups({ groups, ref }: CardGroupsProps) {
  const lines = Array.from({ length: Math.ceil(groups.length / perLine) }, (_, index) =>
    groups.slice(index * perLine, (index + 1) * perLine),
  );
  return (
    <ol className="people-groups" ref={ref}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may come twice, and none ever moves
        <li key={index} value={index * perLine + 1} data-first={index * perLine + 1}>
          {line.join(' ')}
        </li>
      ))}
    </ol>
  );
}

const perLine = 5;
