package dev.assay.grader.mutate;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** A whole number one too great or one too small. */
final class ConstantOffByOne implements Operator {

  @Override
  public String name() {
    return "constant_off_by_one";
  }

  @Override
  public List<Change> at(Spot spot) {

    if (!Ast.literalKind(spot.node()).equals("INTEGER") || !plausible(spot)) {
      return List.of();
    }
    BigInteger value = new BigInteger(Ast.literal(spot.node()));
    return Stream.of(BigInteger.ONE, BigInteger.ONE.negate())
        .map(step -> Change.to(Ast.constant("INTEGER", value.add(step).toString())))
        .toList();
  }

  /** Not what stands for nothing (SELECT 1) or for a column (ORDER BY 1), nor what LIMIT counts. */
  private static boolean plausible(Spot spot) {
    return !List.of("select_list", "limit", "offset", "group_expressions").contains(spot.field())
        && !(spot.field().equals("expression") && spot.path().contains("orders") && bare(spot));
  }

  private static boolean bare(Spot spot) {
    int last = spot.path().size() - 1;
    return last >= 2 && "orders".equals(spot.path().get(last - 2));
  }
}
