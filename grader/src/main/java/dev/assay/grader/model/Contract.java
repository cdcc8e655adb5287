package dev.assay.grader.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the output is graded. Stated to the learner, never implicit.
 *
 * @param columns the declared columns, or null: then names count only where both results have the
 *     same set of distinct names, and positions otherwise
 * @param rowOrder which order of the rows is demanded
 * @param ties which of several tied rows a LIMIT may keep
 * @param duplicates whether multiplicity counts
 * @param tolerance for floating-point numbers in columns without one of their own
 * @param extraColumns what a column beyond the declared ones means
 * @param scoring what an answer earns that is not right in everything
 */
public record Contract(
    @Nullable List<ColumnContract> columns,
    RowOrder rowOrder,
    Ties ties,
    Duplicates duplicates,
    Tolerance tolerance,
    ExtraColumns extraColumns,
    Scoring scoring) {

  public static final Contract DEFAULT =
      new Contract(
          null,
          new RowOrder.Auto(),
          Ties.ANY,
          Duplicates.COUNT,
          Tolerance.DEFAULT,
          ExtraColumns.ERROR);

  public Contract {
    columns = columns == null ? null : List.copyOf(columns);
    Objects.requireNonNull(rowOrder);
    Objects.requireNonNull(ties);
    Objects.requireNonNull(duplicates);
    Objects.requireNonNull(tolerance);
    Objects.requireNonNull(extraColumns);
    Objects.requireNonNull(scoring);
  }

  /** One that gives all or nothing. */
  public Contract(
      @Nullable List<ColumnContract> columns,
      RowOrder rowOrder,
      Ties ties,
      Duplicates duplicates,
      Tolerance tolerance,
      ExtraColumns extraColumns) {
    this(columns, rowOrder, ties, duplicates, tolerance, extraColumns, Scoring.ALL_OR_NOTHING);
  }

  /** What is declared of a column, in any case of its name. */
  public Optional<ColumnContract> column(String name) {
    return columns == null
        ? Optional.empty()
        : columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The same with every tolerance divided by a factor. */
  public Contract tightened(double factor) {
    return new Contract(
        columns == null ? null : columns.stream().map(one -> one.tightened(factor)).toList(),
        rowOrder,
        ties,
        duplicates,
        tolerance.tightened(factor),
        extraColumns,
        scoring);
  }

  /** Which of the rows that tie at a LIMIT or OFFSET are right: any of them, or the reference's. */
  public enum Ties {
    ANY,
    EXACT
  }

  /** Whether a row that comes twice differs from one that comes once. */
  public enum Duplicates {
    COUNT,
    IGNORE
  }

  /** Whether a column beyond the declared ones is wrong. */
  public enum ExtraColumns {
    ERROR,
    IGNORE
  }

  /** What an answer that is not accepted earns all the same, before penalties. */
  public enum Scoring {
    /** Nothing. */
    ALL_OR_NOTHING,
    /** The share of the databases on which it is right. */
    BY_FIXTURE,
    /** A quarter for each {@link Rung} that it reaches on every database. */
    LADDER
  }

  /** How far rows are right: each rung takes the ones below. */
  public enum Rung {
    /** Not even the columns are. */
    NONE(0),
    COLUMNS(0.25),
    /** The same rows come, however often. */
    SET(0.5),
    /** Each comes as often as it should. */
    MULTIPLICITY(0.75),
    /** They come in the order that is graded, and not by luck. */
    ORDER(1);

    private final double share;

    Rung(double share) {
      this.share = share;
    }

    /** 0 to 1. */
    public double share() {
      return share;
    }
  }

  /** The order of rows that is graded. */
  public sealed interface RowOrder {
    /** The reference's own top-level ORDER BY, if it has one. */
    record Auto() implements RowOrder {}

    /** Rows in any order. */
    record None() implements RowOrder {}

    /** The declared keys, the most significant first; at least one. */
    record Keys(List<OrderKey> keys) implements RowOrder {
      public Keys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
          throw new IllegalArgumentException("an order needs a key");
        }
      }
    }
  }

  /**
   * One key of an order.
   *
   * @param column an output column of the reference, in any case
   */
  public record OrderKey(String column, boolean descending, boolean nullsFirst) {
    public OrderKey {
      Objects.requireNonNull(column);
    }
  }

  /**
   * What is graded of one column.
   *
   * @param name matched without regard to case
   * @param type the DuckDB type it must have, or null for any that holds equal values
   * @param decimals how many decimals are graded (either rounding of the reference's value is
   *     right), or null for all
   * @param tolerance of this column, or null for the contract's
   * @param optional whether a submission may leave the column out
   */
  public record ColumnContract(
      String name,
      @Nullable String type,
      @Nullable Integer decimals,
      @Nullable Tolerance tolerance,
      boolean optional) {
    public ColumnContract {
      Objects.requireNonNull(name);
      if (decimals != null && (decimals < 0 || decimals > 15)) {
        throw new IllegalArgumentException("decimals is 0 to 15");
      }
    }

    private ColumnContract tightened(double factor) {
      Tolerance tighter = tolerance == null ? null : tolerance.tightened(factor);
      return new ColumnContract(name, type, decimals, tighter, optional);
    }
  }
}
