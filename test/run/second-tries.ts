/** Which tests failed at first and passed on a later try: a green summary must not hide them. */

/** The part of Playwright's JSON report that is read here; both browsers' projects are in the one report. */
interface Suite {
  /** The file's own suite has the file's name as its title. */
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
}

/** Each test that passed on its second try or later, as `[browser] file › group › test`, in the order of the report. Empty without a report. */
export function passedOnSecondTry(report: unknown): readonly string[] {
  const { suites } = (report ?? {}) as { readonly suites?: readonly Suite[] };
  return (suites ?? []).flatMap((suite) => secondTriesIn(suite, []));
}

function secondTriesIn({ title, suites = [], specs = [] }: Suite, above: readonly string[]): string[] {
  const path = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `[${projectName}] ${[...path, spec.title].join(' › ')}`),
  );
  return [...own, ...suites.flatMap((suite) => secondTriesIn(suite, path))];
}
