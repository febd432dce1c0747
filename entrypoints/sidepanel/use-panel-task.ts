import { useEffect, useState } from 'preact/hooks';
import { type PanelTask, takePanelTask, watchPanelTasks } from '../../data/messaging/panel-tasks.ts';

/** What the reader last asked the panel for, before it opened or while it is open. */
export function usePanelTask(): PanelTask | undefined {
  const [task, setTask] = useState<PanelTask>();
  useEffect(() => {
    void takePanelTask().then((given) => given && setTask(given));
    return watchPanelTasks(setTask);
  }, []);
  return task;
}
