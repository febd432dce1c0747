/** The filters of a card's facts: by status, and by publisher of a source. */
import { type Fact, type Source, STATUSES } from '../../../../../data/pack/schema.ts';

/** Absent parts filter nothing. */
export interface FactFilter {
  status?: Fact['status'] | undefined;
  publisher?: string | undefined;
}

/** Something to filter by, and the number of facts that it leaves. */
export interface FilterChoice<Value extends string> {
  value: Value;
  facts: number;
}

type Sources = Record<string, Source>;

/** Each publisher that a fact cites, once. */
function publishersOf({ citations }: Fact, sources: Sources): Set<string> {
  return new Set(citations.flatMap(({ source }) => sources[source]?.publisher ?? []));
}

/** The facts that pass a filter, in their order. */
export function filterFacts(facts: readonly Fact[], { status, publisher }: FactFilter, sources: Sources): Fact[] {
  return facts.filter(
    (fact) => (!status || fact.status === status) && (!publisher || publishersOf(fact, sources).has(publisher)),
  );
}

/** The statuses of these facts, in the order of `STATUSES`. */
export function statusChoices(facts: readonly Fact[]): FilterChoice<Fact['status']>[] {
  return STATUSES.map((value) => ({ value, facts: facts.filter(({ status }) => status === value).length })).filter(
    (choice) => choice.facts > 0,
  );
}

/** The publishers that these facts cite, those of most facts first. */
export function publisherChoices(facts: readonly Fact[], sources: Sources): FilterChoice<string>[] {
  const cited = facts.flatMap((fact) => [...publishersOf(fact, sources)]);
  const choices = [...Map.groupBy(cited, (publisher) => publisher)].map(([value, all]) => ({
    value,
    facts: all.length,
  }));
  return choices.sort((a, b) => b.facts - a.facts || a.value.localeCompare(b.value));
}
