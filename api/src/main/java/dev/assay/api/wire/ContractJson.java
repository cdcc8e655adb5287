package dev.assay.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.grader.model.Contract;
import dev.assay.grader.model.Contract.RowOrder;
import dev.assay.grader.model.Tolerance;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the output is graded, in the words of {@code problem.yaml}.
 *
 * @param columns null where none are declared
 * @param ties {@code any} or {@code exact}
 * @param duplicates {@code count} or {@code ignore}
 * @param extraColumns {@code error} or {@code ignore}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractJson(
    @Nullable List<ColumnJson> columns,
    RowOrderJson rowOrder,
    String ties,
    String duplicates,
    ToleranceJson tolerance,
    String extraColumns) {
  public ContractJson {
    columns = columns == null ? null : List.copyOf(columns);
    Objects.requireNonNull(rowOrder);
    Objects.requireNonNull(ties);
    Objects.requireNonNull(duplicates);
    Objects.requireNonNull(tolerance);
    Objects.requireNonNull(extraColumns);
  }

  /** What is graded of one column. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ColumnJson(
      String name,
      @Nullable String type,
      @Nullable Integer decimals,
      @Nullable ToleranceJson tolerance,
      boolean optional) {
    public ColumnJson {
      Objects.requireNonNull(name);
    }
  }

  /** How far two floating-point numbers may lie apart. */
  public record ToleranceJson(double relative, double absolute) {
    private static ToleranceJson of(Tolerance tolerance) {
      return new ToleranceJson(tolerance.relative(), tolerance.absolute());
    }
  }

  /** The order that is graded: a word, or the keys. */
  public sealed interface RowOrderJson {
    /** {@code auto} or {@code none}. */
    record Word(@JsonValue String word) implements RowOrderJson {
      public Word {
        Objects.requireNonNull(word);
      }
    }

    record Keys(@JsonValue List<KeyJson> keys) implements RowOrderJson {
      public Keys {
        keys = List.copyOf(keys);
      }
    }
  }

  /** One key: {@code direction} is asc or desc, {@code nulls} is first or last. */
  public record KeyJson(String key, String direction, String nulls) {
    public KeyJson {
      Objects.requireNonNull(key);
      Objects.requireNonNull(direction);
      Objects.requireNonNull(nulls);
    }

    private static KeyJson of(Contract.OrderKey key) {
      return new KeyJson(
          key.column(), key.descending() ? "desc" : "asc", key.nullsFirst() ? "first" : "last");
    }
  }

  static ContractJson of(Contract contract) {
    List<Contract.ColumnContract> columns = contract.columns();
    return new ContractJson(
        columns == null ? null : columns.stream().map(ContractJson::column).toList(),
        rowOrder(contract.rowOrder()),
        word(contract.ties()),
        word(contract.duplicates()),
        ToleranceJson.of(contract.tolerance()),
        word(contract.extraColumns()));
  }

  private static ColumnJson column(Contract.ColumnContract column) {
    Tolerance tolerance = column.tolerance();
    return new ColumnJson(
        column.name(),
        column.type(),
        column.decimals(),
        tolerance == null ? null : ToleranceJson.of(tolerance),
        column.optional());
  }

  private static RowOrderJson rowOrder(RowOrder order) {
    return switch (order) {
      case RowOrder.Auto() -> new RowOrderJson.Word("auto");
      case RowOrder.None() -> new RowOrderJson.Word("none");
      case RowOrder.Keys(List<Contract.OrderKey> keys) ->
          new RowOrderJson.Keys(keys.stream().map(KeyJson::of).toList());
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
