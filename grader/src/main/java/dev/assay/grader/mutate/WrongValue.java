package dev.assay.grader.mutate;

import dev.assay.grader.model.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A text compared with another value of the same column. */
final class WrongValue implements Operator {
  private static final java.util.regex.Pattern TEXT =
      java.util.regex.Pattern.compile("'((?:[^']|'')*)'");

  @Override
  public String name() {
    return "wrong_value";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!spot.isA("SELECT_NODE") && !spot.isA("COMPARE_EQUAL")) {
      return List.of();
    }
    if (!spot.isA("COMPARE_EQUAL") || !Ast.literalKind(spot.get("right")).equals("STRING")) {
      return List.of();
    }
    String value = Ast.literal(spot.get("right"));
    return spot.scope().resolve(spot.get("left")).stream()
        .flatMap(found -> found.table().checks().stream().flatMap(check -> texts(check, found)))
        .filter(other -> !other.equals(value))
        .distinct()
        .limit(2)
        .map(
            other ->
                Change.to(
                    Ast.with(spot.node(), "right", Ast.constant("STRING", other)),
                    Fact.of("column", Ast.columnName(spot.get("left")))))
        .toList();
  }

  /** The texts of a CHECK that speaks of the column. */
  private static Stream<String> texts(String check, Scope.Resolved found) {
    String column = found.column().name().toLowerCase(Locale.ROOT);
    return check.toLowerCase(Locale.ROOT).contains(column)
        ? TEXT.matcher(check).results().map(match -> match.group(1).replace("''", "'"))
        : Stream.of();
  }
}
