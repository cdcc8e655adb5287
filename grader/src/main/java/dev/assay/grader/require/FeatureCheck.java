package dev.assay.grader.require;

import dev.assay.grader.model.Requirement.Feature;
import dev.assay.grader.model.Schema;
import dev.assay.grader.parse.Features;
import dev.assay.grader.parse.Features.Construct;
import dev.assay.grader.parse.Parsed;

/** Whether a query has a feature: yes, no, or undecided. */
record FeatureCheck(Parsed query, Schema schema) {
  boolean has(Feature feature) {
    return feature == Feature.CORRELATED_SUBQUERY
        ? Correlation.in(query.tree(), schema).orElse(false)
        : occurs(feature);
  }

  boolean lacks(Feature feature) {
    return feature == Feature.CORRELATED_SUBQUERY
        ? !Correlation.in(query.tree(), schema).orElse(true)
        : !occurs(feature);
  }

  private boolean occurs(Feature feature) {
    Features features = query.features();
    return switch (feature) {
      case CASE -> features.has(Construct.CASE);
      case CORRELATED_SUBQUERY -> throw new IllegalArgumentException("needs the schema");
      case CROSS_JOIN -> features.has(Construct.CROSS_JOIN);
      case CTE -> features.has(Construct.CTE);
      case DISTINCT -> features.has(Construct.DISTINCT) || features.has(Construct.DISTINCT_ON);
      case EXISTS -> features.has(Construct.EXISTS);
      case FILTER_CLAUSE -> features.has(Construct.AGGREGATE_FILTER);
      case GROUP_BY -> features.has(Construct.GROUP_BY);
      case HAVING -> features.has(Construct.HAVING);
      case IN_SUBQUERY -> features.has(Construct.IN_SUBQUERY);
      case JOIN -> features.has(Construct.JOIN);
      case LAMBDA -> features.has(Construct.LAMBDA);
      case LIMIT -> features.has(Construct.LIMIT);
      case ORDER_BY -> features.has(Construct.ORDER_BY);
      case OUTER_JOIN -> features.has(Construct.OUTER_JOIN);
      case PIVOT -> features.has(Construct.PIVOT);
      case QUALIFY -> features.has(Construct.QUALIFY);
      case RECURSIVE_CTE -> features.has(Construct.RECURSIVE_CTE);
      case SCALAR_SUBQUERY -> features.has(Construct.SCALAR_SUBQUERY);
      case SELECT_STAR -> features.has(Construct.SELECT_STAR);
      case SELF_JOIN -> features.has(Construct.SELF_JOIN);
      case SET_OPERATION -> features.has(Construct.SET_OPERATION);
      case SUBQUERY ->
          features.has(Construct.SUBQUERY_IN_FROM)
              || features.has(Construct.SCALAR_SUBQUERY)
              || features.has(Construct.IN_SUBQUERY)
              || features.has(Construct.EXISTS);
      case WINDOW_FUNCTION -> features.has(Construct.WINDOW);
    };
  }
}
