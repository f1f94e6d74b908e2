import { useState } from 'react';
import { questionsOf } from '../../../shared/cases/questions.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { firstToDo, type Stop } from './stops.ts';

/** The anchor of the stop where the work of a page began when it appeared. A case that cannot be changed has no work. */
export function useFirstToDo(stops: readonly Stop[]): string | null {
  const openCase = useOpenCase();
  const [anchor] = useState(() => {
    if (openCase.getReadOnly() !== null) return null;
    const kase = openCase.getCase();
    return firstToDo(stops, questionsOf(openCase.framework, kase))?.anchor ?? null;
  });
  return anchor;
}
