/** A folder in memory with the interface of the browser's, and a way to make it fail. */

class FolderError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

interface Stored {
  text: string;
  modified: number;
}

/** A folder of files by path; the tests play the reader with `files`. */
export class MemoryFolder {
  readonly files = new Map<string, Stored>();
  /** Names the error that the operation on a path meets, if any. */
  failAt: (operation: 'read' | 'write' | 'list', path: string) => string | undefined = () => undefined;
  /** Called between writing a text and putting it in its place. */
  beforeClose: (path: string) => void = () => {};
  now = Date.UTC(2026, 0, 10);

  /** Writes as the reader would. */
  put(path: string, text: string, modified = this.now): void {
    this.files.set(path, { text, modified });
  }

  textOf(path: string): string | undefined {
    return this.files.get(path)?.text;
  }

  get paths(): string[] {
    return [...this.files.keys()].sort();
  }

  get handle(): FileSystemDirectoryHandle {
    return this.#folder('') as unknown as FileSystemDirectoryHandle;
  }

  #check(operation: 'read' | 'write' | 'list', path: string): void {
    const name = this.failAt(operation, path);
    if (name) throw new FolderError(name);
  }

  #folder(prefix: string): object {
    const memory = this;
    const foldersIn = () =>
      new Set(
        memory.paths
          .filter((path) => path.startsWith(prefix))
          .flatMap((path) => {
            const rest = path.slice(prefix.length);
            return rest.includes('/') ? [rest.slice(0, rest.indexOf('/'))] : [];
          }),
      );
    const entries = async function* () {
      memory.#check('list', prefix);
      for (const name of foldersIn()) yield [name, memory.#folder(`${prefix}${name}/`)];
      for (const path of memory.paths)
        if (path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
          yield [path.slice(prefix.length), memory.#file(path)];
    };
    return {
      kind: 'directory',
      queryPermission: async () => 'granted',
      entries,
      values: async function* () {
        for await (const [, entry] of entries()) yield entry;
      },
      keys: async function* () {
        for await (const [name] of entries()) yield name;
      },
      async getDirectoryHandle(name: string, { create = false } = {}) {
        if (memory.files.has(prefix + name)) throw new FolderError('TypeMismatchError');
        if (!create && !foldersIn().has(name)) throw new FolderError('NotFoundError');
        return memory.#folder(`${prefix}${name}/`);
      },
      async getFileHandle(name: string, { create = false } = {}) {
        if (foldersIn().has(name)) throw new FolderError('TypeMismatchError');
        if (!memory.files.has(prefix + name)) {
          if (!create) throw new FolderError('NotFoundError');
          memory.put(prefix + name, '');
        }
        return memory.#file(prefix + name);
      },
      async removeEntry(name: string) {
        if (!memory.files.delete(prefix + name)) throw new FolderError('NotFoundError');
      },
    };
  }

  #file(path: string): object {
    return {
      kind: 'file',
      name: path.slice(path.lastIndexOf('/') + 1),
      getFile: async () => {
        this.#check('read', path);
        const stored = this.files.get(path);
        if (!stored) throw new FolderError('NotFoundError');
        const bytes = new TextEncoder().encode(stored.text);
        return {
          size: bytes.length,
          lastModified: stored.modified,
          text: async () => stored.text,
          arrayBuffer: async () => bytes.buffer,
        };
      },
      createWritable: async () => {
        let text = '';
        return {
          write: async (more: string | Uint8Array) => {
            this.#check('write', path);
            text += typeof more === 'string' ? more : new TextDecoder().decode(more);
            this.beforeClose(path);
          },
          close: async () => this.put(path, text),
          abort: async () => {},
        };
      },
    };
  }
}
