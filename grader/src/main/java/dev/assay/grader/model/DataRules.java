package dev.assay.grader.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What data of a problem may be, beyond the constraints of its schema.
 *
 * @param assumptions by table, SQL predicates that each of its rows satisfies
 * @param nullable the columns with NULLs on purpose as {@code table.column}, or null for those that
 *     hold a NULL in some fixture
 * @param deciding the tiers on which a difference makes an answer wrong; on others it is a question
 *     to the author
 */
public record DataRules(
    Map<String, List<String>> assumptions, @Nullable List<String> nullable, Set<Tier> deciding) {
  public static final DataRules DEFAULT =
      new DataRules(Map.of(), null, Set.of(Tier.ORDINARY, Tier.NULLS));

  public DataRules {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    assumptions.forEach((table, predicates) -> copy.put(table, List.copyOf(predicates)));
    assumptions = java.util.Collections.unmodifiableMap(copy);
    nullable = nullable == null ? null : List.copyOf(nullable);
    deciding = Set.copyOf(deciding);
    Objects.requireNonNull(assumptions);
  }

  /** The predicates on the rows of a table, in any case of its name. */
  public List<String> assumptionsOn(String table) {
    return assumptions.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(table))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** The same with other tiers that decide. */
  public DataRules deciding(Set<Tier> tiers) {
    return new DataRules(assumptions, nullable, tiers);
  }
}
