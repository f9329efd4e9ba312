package org.likeness.crm.launch;

/** The command line of Likeness. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {}
}
