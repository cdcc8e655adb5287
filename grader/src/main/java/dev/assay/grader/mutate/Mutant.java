package dev.assay.grader.mutate;

import dev.assay.grader.model.Fact;
import dev.assay.grader.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A reference with one plausible mistake planted.
 *
 * @param id unique among those of a reference: the mistake and its number among its kind
 * @param mistake the name of the operator that planted it, in snake_case
 * @param facts what was changed, in terms that give nothing of the reference's text away: {@code
 *     right} and {@code wrong} are constructs of SQL, {@code clause} says where, {@code table} and
 *     {@code column} are names of the schema
 * @param sql the query with the mistake, as DuckDB writes it
 */
public record Mutant(String id, String mistake, List<Fact> facts, String sql) {
  public Mutant {
    Objects.requireNonNull(id);
    Objects.requireNonNull(mistake);
    facts = List.copyOf(facts);
    Objects.requireNonNull(sql);
  }

  /** The mistake as a finding about a query that has made it. */
  public Finding finding() {
    List<Fact> all = new ArrayList<>();
    all.add(Fact.of("mistake", mistake));
    all.addAll(facts);
    return new Finding("likely_mistake", all, null);
  }
}
