package dev.assay.problems;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Limits;
import dev.assay.grader.model.Tolerance;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what of {@code problem.yaml} the grader needs: the contract and the limits. Their structure
 * has been checked against the schema; what a schema cannot say is checked here.
 */
final class ContractReader {
  private final YamlFile yaml;
  private final Flaws flaws;

  ContractReader(YamlFile yaml, Flaws flaws) {
    this.yaml = yaml;
    this.flaws = flaws;
  }

  Limits limits() {
    JsonNode limits = yaml.tree().path("limits");
    Duration time =
        limits.has("time") ? duration(limits.path("time").asText()) : Limits.DEFAULT.time();
    if (!time.isPositive() || time.compareTo(Limits.LONGEST) > 0) {
      flaws.add(
          "out_of_range",
          yaml.file(),
          yaml.at("/limits/time"),
          "\"limits.time\" must be above 0 and at most " + Limits.LONGEST.toSeconds() + "s");
      return Limits.DEFAULT;
    }
    return new Limits(time, limits.path("rows").asInt(Limits.DEFAULT.rows()));
  }

  /** {@code 2s}, {@code 1.5s}, {@code 500ms}. */
  private static Duration duration(String text) {
    boolean millis = text.endsWith("ms");
    BigDecimal number = new BigDecimal(text.substring(0, text.length() - (millis ? 2 : 1)));
    BigDecimal nanos = number.movePointRight(millis ? 6 : 9);
    return nanos.precision() - nanos.scale() > 18
        ? Duration.ofSeconds(Long.MAX_VALUE)
        : Duration.ofNanos(nanos.longValue());
  }

  Contract contract() {
    JsonNode contract = yaml.tree().path("contract");
    List<Contract.ColumnContract> columns = columns(contract.path("columns"));
    boolean extraIgnored = contract.path("extra_columns").asText().equals("ignore");
    if (extraIgnored && columns == null) {
      flaws.add(
          "invalid_value",
          yaml.file(),
          yaml.at("/contract/extra_columns"),
          "\"contract.extra_columns\" can be ignore only where \"contract.columns\" is given");
    }
    return new Contract(
        columns,
        rowOrder(contract.path("row_order"), columns),
        contract.path("ties").asText().equals("exact") ? Contract.Ties.EXACT : Contract.Ties.ANY,
        contract.path("duplicates").asText().equals("ignore")
            ? Contract.Duplicates.IGNORE
            : Contract.Duplicates.COUNT,
        tolerance(contract.path("tolerance"), Tolerance.DEFAULT),
        extraIgnored ? Contract.ExtraColumns.IGNORE : Contract.ExtraColumns.ERROR,
        Contract.Scoring.valueOf(
            contract.path("scoring").asText("all_or_nothing").toUpperCase(Locale.ROOT)));
  }

  private @Nullable List<Contract.ColumnContract> columns(JsonNode columns) {
    if (columns.isMissingNode()) {
      return null;
    }
    List<Contract.ColumnContract> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      JsonNode column = columns.get(i);
      String name = column.path("name").asText();
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        flaws.add(
            "duplicate_column",
            yaml.file(),
            yaml.at("/contract/columns/" + i + "/name"),
            "the column \"" + name + "\" is declared twice");
      }
      all.add(
          new Contract.ColumnContract(
              name,
              column.has("type") ? column.path("type").asText() : null,
              column.has("decimals") ? column.path("decimals").asInt() : null,
              column.has("tolerance")
                  ? tolerance(
                      column.path("tolerance"),
                      tolerance(yaml.tree().at("/contract/tolerance"), Tolerance.DEFAULT))
                  : null,
              column.path("optional").asBoolean()));
    }
    return all;
  }

  private Contract.RowOrder rowOrder(
      JsonNode order, @Nullable List<Contract.ColumnContract> columns) {
    if (!order.isArray()) {
      return order.asText().equals("none")
          ? new Contract.RowOrder.None()
          : new Contract.RowOrder.Auto();
    }
    List<Contract.OrderKey> keys = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      JsonNode key = order.get(i);
      String column = key.path("key").asText();
      if (columns != null
          && columns.stream().noneMatch(each -> each.name().equalsIgnoreCase(column))) {
        flaws.add(
            "unknown_column",
            yaml.file(),
            yaml.at("/contract/row_order/" + i + "/key"),
            "\"contract.columns\" has no column \""
                + column
                + "\""
                + Suggestion.of(
                    column, columns.stream().map(Contract.ColumnContract::name).toList()));
      }
      keys.add(
          new Contract.OrderKey(
              column,
              key.path("direction").asText().equals("desc"),
              key.path("nulls").asText().equals("first")));
    }
    return new Contract.RowOrder.Keys(keys);
  }

  private static Tolerance tolerance(JsonNode tolerance, Tolerance otherwise) {
    return new Tolerance(
        tolerance.path("relative").asDouble(otherwise.relative()),
        tolerance.path("absolute").asDouble(otherwise.absolute()));
  }
}
