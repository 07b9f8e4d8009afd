package io.github.camelpolytomic.test;

import java.util.Iterator;
import java.util.List;

/** The arguments of {@link PolytomicSimulatorMain}. */
record CommandLine(int port, boolean https, boolean help) {

    static final String USAGE = """
            Runs a Polytomic simulator with the sample workspace until it is killed.

              --port <number>  the port of 127.0.0.1 to listen on (default: a free one)
              --https          use HTTPS with the simulator's certificate
              --help           print this help
            """;

    /** @throws IllegalArgumentException with a message for the user */
    static CommandLine parse(List<String> arguments) {
        int port = 0;
        boolean https = false;
        boolean help = false;
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String argument = each.next();
            switch (argument) {
                case "--port" -> port = port(each.hasNext() ? each.next() : "");
                case "--https" -> https = true;
                case "--help" -> help = true;
                default -> throw new IllegalArgumentException("unknown argument " + argument);
            }
        }
        return new CommandLine(port, https, help);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port needs a number from 0 to 65535, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
