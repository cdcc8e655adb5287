package dev.assay.grader.mutate;

import java.util.List;

/** All kinds of mistakes, the commonest first. */
final class Catalogue {
  static final List<Operator> OPERATORS =
      List.of(
          new JoinKind(),
          new JoinCondition(),
          new OnInWhere(),
          new WhereInOn(),
          new Boundary(),
          new ComparisonKind(),
          new ConstantOffByOne(),
          new WrongValue(),
          new DateOffByOne(),
          new AndOr(),
          new Parentheses(),
          new DroppedCondition(),
          new DroppedClause(),
          new DroppedFilter(),
          new SelectDistinct(),
          new AggregateDistinct(),
          new CountArgument(),
          new IntegerDivision(),
          new SwappedOperands(),
          new MeanOfRatios(),
          new Denominator(),
          new GroupKeyDropped(),
          new GroupKeyAdded(),
          new GroupingSetDropped(),
          new UnionKind(),
          new SetOperationKind(),
          new WindowFrame(),
          new WindowPartition(),
          new WindowOrder(),
          new RankKind(),
          new LagLead(),
          new SortDirection(),
          new SortKey(),
          new NullsOrder(),
          new LimitCount(),
          new CoalesceDropped(),
          new NullAsZero(),
          new AggregateKind(),
          new CaseElse(),
          new CaseBranches(),
          new BetweenBounds(),
          new WrongColumn(),
          new WrongTable(),
          new Negation(),
          new InList(),
          new LikePattern(),
          new FunctionDropped(),
          new FunctionKind(),
          new Arithmetic(),
          new FactorDropped(),
          new TermDropped(),
          new DateUnit(),
          new NotIn());

  private Catalogue() {}
}
