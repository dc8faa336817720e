package fr.greffe.export;

/** The version of Greffe, as written in its outputs. */
public final class ToolVersion {
  /** The version of this build, the same as in {@code pom.xml}. */
  public static final String CURRENT = "0.1.0";

  private ToolVersion() {}
}
