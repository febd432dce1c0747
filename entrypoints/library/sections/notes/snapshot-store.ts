/** The snapshots, opened for as long as something is asked of them: the background must be able to write them. */
import { SnapshotDatabase } from '../../../../data/notes/snapshots.ts';

export async function withSnapshots<T>(use: (snapshots: SnapshotDatabase) => Promise<T>): Promise<T> {
  const snapshots = new SnapshotDatabase();
  try {
    return await use(snapshots);
  } finally {
    snapshots.close();
  }
}
