import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DrillActions } from './drillActions';
import type { DrillClient } from './drillClient';

export interface Drill {
  readonly client: DrillClient;
  readonly actions: DrillActions;
}

export const DrillContext = createContext<Drill | undefined>(undefined);

export function useDrill(): Drill {
  const drill = useContext(DrillContext);
  if (!drill) throw new Error('Rendered outside of the drill panel.');
  return drill;
}
