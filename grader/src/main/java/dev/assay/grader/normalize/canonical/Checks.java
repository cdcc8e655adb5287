package dev.assay.grader.normalize.canonical;

import dev.assay.grader.model.Schema;
import dev.assay.grader.normalize.canonical.Source.Scan;
import dev.assay.grader.normalize.canonical.Term.Call;
import dev.assay.grader.normalize.canonical.Term.Col;
import dev.assay.grader.normalize.canonical.Term.Const;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code CHECK (column IN (...))} says: not one of the values is one of the others. A CHECK
 * lets NULL pass, and so both are NULL there.
 */
final class Checks {
  private static final String VALUE = "(?:'(?:[^']|'')*'|-?\\d{1,9})";
  private static final Pattern IN =
      Pattern.compile(
          "\\(*\\s*\"?(\\w+)\"?\\s+IN\\s*\\((" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*)\\)\\s*\\)*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE = Pattern.compile(VALUE);
  private static final int MAX_VALUES = 4;

  private Checks() {}

  /** The term with inequalities that leave a choice as that choice. */
  static Term apply(Term term, List<Source> sources) {
    return Walk.parts(term, part -> chosen(part, sources).orElse(part));
  }

  private static Optional<Term> chosen(Term term, List<Source> sources) {
    if (!(term instanceof Call call)
        || !call.op().is(Op.NOT_EQUAL)
        || !(call.arg(0) instanceof Col column)
        || !(call.arg(1) instanceof Const excluded)
        || excluded.isNull()) {
      return Optional.empty();
    }
    List<Const> values =
        sources.stream()
            .filter(source -> source.id() == column.source())
            .flatMap(source -> values(source, column).stream())
            .toList();
    if (values.isEmpty()
        || values.size() > MAX_VALUES
        || values.stream().anyMatch(value -> Constants.order(value, excluded).isEmpty())) {
      return Optional.empty();
    }
    List<Term> left = new ArrayList<>();
    for (Const value : values) {
      if (Constants.order(value, excluded).orElseThrow() != 0) {
        left.add(Make.call(Op.EQUAL, column, value));
      }
    }
    // Where nothing or everything is left the choice would not be NULL where the column is.
    return left.isEmpty() || left.size() == values.size()
        ? Optional.empty()
        : Optional.of(Make.or(left));
  }

  private static List<Const> values(Source source, Col column) {
    if (!(source.kind() instanceof Scan scan)) {
      return List.of();
    }
    Schema.Column about = scan.table().columns().get(column.index());
    for (String check : scan.table().checks()) {
      Matcher matcher = IN.matcher(check.strip());
      if (matcher.matches() && matcher.group(1).equalsIgnoreCase(about.name())) {
        List<Const> values =
            ONE.matcher(matcher.group(2)).results().map(one -> value(one.group())).toList();
        boolean typed =
            values.stream()
                .allMatch(value -> Constants.interchangeable(value.type(), column.type()));
        return typed ? values : List.of();
      }
    }
    return List.of();
  }

  private static Const value(String text) {
    return text.startsWith("'")
        ? new Const(text.substring(1, text.length() - 1).replace("''", "'"), "VARCHAR")
        : new Const(new BigDecimal(text), "INTEGER");
  }
}
