/**
 * Finds what a document says of the project that is not true: links, paths, commands and their
 * options.
 */
import { dirname, join, normalize } from 'node:path/posix';

/** What documents are checked against. */
export interface Project {
  /** Every file of the project, as a path from its root. */
  files: ReadonlySet<string>;
  /** Commands by name, from `package.json`. */
  commands: Readonly<Record<string, string>>;
  /** Names of the packages in `package.json`; some look like files. */
  packages: readonly string[];
  /** Text of a file of the project. */
  read: (file: string) => string;
}

/** Folders that commands write into, and a file that is made for the package. */
const GENERATED = /^(?:(?:\.output|\.wxt|dist|screenshots|node_modules)\/|third-party-notices\.txt$)/;

const EXTENSION = /\.(?:tsx?|js|json|md|ya?ml|css|html|svg|png|txt)$/;

/** Text in the place of a name, such as `FILE` in `tests/unit/FILE` or `<id>`. */
const PLACEHOLDER = /<|(?:^|\/)[A-Z]+(?:\/|\.(?!md\b)|$)/;

const headingId = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

function linkProblem(link: string, file: string, { files, read }: Project): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [path = '', id] = link.split('#');
  const target = path ? normalize(join(dirname(file), path)).replace(/\/$/, '') : file;
  if (!isThere(target, files)) return `links to ${link}, which is not there`;
  const hasId = () => [...read(target).matchAll(/^#+ (.+)$/gm)].some(([, heading = '']) => headingId(heading) === id);
  return id && !hasId() ? `links to ${link}, but ${target} has no such heading` : undefined;
}

function isThere(path: string, files: ReadonlySet<string>): boolean {
  return files.has(path) || [...files].some((file) => file.startsWith(`${path}/`));
}

/** The paths that `a/{b,c}.ts` stands for. */
function expand(path: string): string[] {
  const [, before = '', choices = '', after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return choices ? choices.split(',').flatMap((one) => expand(before + one + after)) : [path];
}

/**
 * Whether text in backticks is a path of the project, as opposed to a package, a media type or
 * other code.
 */
function isOwnPath(code: string, { files, packages }: Project): boolean {
  const isPath = /^\w[\w./{},-]*$/.test(code) && !PLACEHOLDER.test(code) && !GENERATED.test(code);
  if (!isPath || packages.includes(code)) return false;
  return EXTENSION.test(code) || (code.includes('/') && isThere(code.split('/')[0] ?? '', files));
}

/**
 * Paths start at the project's root or at the document; a name without folders may be of any file.
 */
function pathProblem(code: string, file: string, project: Project): string | undefined {
  if (!isOwnPath(code, project)) return undefined;
  const { files } = project;
  const missing = expand(code.replace(/\/$/, '')).filter((path) => {
    const isBareName = !path.includes('/') && [...files].some((known) => known.endsWith(`/${path}`));
    return !isBareName && !isThere(path, files) && !isThere(normalize(join(dirname(file), path)), files);
  });
  return missing.length > 0 ? `names ${missing.join(', ')}, which is not there` : undefined;
}

/** Whether a script reads this option: by name from its arguments, or with `parseArgs`. */
function knowsOption(source: string, option: string): boolean {
  const code = source.replace(/^\/\*\*[\s\S]*?\*\//, '');
  return new RegExp(`--${option}\\b|[\\s']${option}'?: \\{ type:`).test(code);
}

function commandProblems(name: string, rest: string, { commands, files, read }: Project): string[] {
  const command = commands[name];
  if (command === undefined) return [`names the command "npm run ${name}", which package.json does not have`];
  const [, script] = /node (scripts\/\S+\.ts)\s*$/.exec(command) ?? [];
  if (!script || !files.has(script)) return [];
  const source = read(script);
  const options = [...rest.matchAll(/--([a-z][\w-]*)/g)].map(([, option = '']) => option);
  return options
    .filter((option) => !knowsOption(source, option))
    .map((option) => `gives "npm run ${name}" the option --${option}, which ${script} does not know`);
}

/**
 * Scripts need the Node that npm runs them with; the machine's own may be too old for TypeScript.
 */
const programProblem = (script: string) => `runs ${script} with the machine's own Node; name a command of package.json`;

/** Everything untrue in one Markdown document, each with its line: `file:line: what is wrong`. */
export function documentProblems(file: string, text: string, project: Project): string[] {
  return text.split('\n').flatMap((line, index) => {
    const all = (pattern: RegExp) =>
      [...line.matchAll(pattern)].map(([, first = '', second = '']) => [first, second] as const);
    const problems = [
      ...all(/\]\(([^)\s]+)\)/g).map(([link]) => linkProblem(link, file, project)),
      ...all(/`([^`]+)`/g).map(([code]) => pathProblem(code, file, project)),
      ...all(/npm run (?:-s )?([a-z][\w:-]*)([^`|&]*)/g).flatMap(([name, rest]) =>
        commandProblems(name, rest, project),
      ),
      ...all(/\bnode (scripts\/[\w./-]+\.ts)/g).map(([script]) => programProblem(script)),
    ];
    return problems.flatMap((problem) => (problem ? [`${file}:${index + 1}: ${problem}`] : []));
  });
}
