package dev.assay.problems.world;

/** What is planted: answers that are computed from the data are held against these. */
public final class Truth {
  /** Minutes a week that {@code autoplay} adds, in every week. */
  public static final double AUTOPLAY = 8;

  /** Minutes that {@code new-home} adds in its first week; each week after it adds half. */
  public static final double NEW_HOME_FIRST_WEEK = 16;

  /** {@code skip-intro} does nothing, but its log loses treated members with an old device. */
  public static final double SKIP_INTRO = 0;

  /** The share of treated members with an old device that the log of {@code skip-intro} loses. */
  public static final double SKIP_INTRO_LOST = 0.5;

  /** Of members who would not watch offline by themselves, how many do so when encouraged. */
  public static final double COMPLIERS = 0.4;

  /** Minutes that watching offline adds for those. */
  public static final double OFFLINE = 20;

  /** Minutes that the newsletter adds; who gets it depends on tenure and usage. */
  public static final double NEWSLETTER = 5;

  /** Hours per member that the launch of {@code games} adds; its markets ran in parallel before. */
  public static final double GAMES = 7;

  /** {@code kids} adds nothing; its markets grew faster by this much a week before the launch. */
  public static final double KIDS_TREND = 1;

  /** By how many percent sign-ups change with one percent of price. */
  public static final double ELASTICITY = -1.6;

  /** The monthly rate of cancelling, in any region and with any payment processor. */
  public static final double HAZARD = 0.03;

  /** The rate during the outage of {@code paynord}, in any region. */
  public static final double OUTAGE_HAZARD = 0.25;

  /** The shares of members who pay through {@code paynord}, in the south and elsewhere. */
  public static final double PAYNORD_SOUTH = 0.7;

  public static final double PAYNORD_ELSEWHERE = 0.1;

  /** Weeks after which the viewing of an original, and of a licensed title, has halved. */
  public static final double HALF_LIFE_ORIGINAL = 4;

  public static final double HALF_LIFE_LICENSED = 16;

  /** The chance of a click in the first position, of either recommender. */
  public static final double CLICK_OLD = 0.20;

  public static final double CLICK_NEW = 0.30;

  private Truth() {}
}
