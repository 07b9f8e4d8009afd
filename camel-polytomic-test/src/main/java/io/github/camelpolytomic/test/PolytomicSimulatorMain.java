package io.github.camelpolytomic.test;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

import com.github.tomakehurst.wiremock.common.FatalStartupException;

/**
 * Runs a {@link PolytomicSimulator} from the command line until it is killed: {@code --port 8089 --https}. Prints the
 * base URL, an API key and the connections. The exit code is 2 for an invalid argument and 1 for a port in use.
 */
public final class PolytomicSimulatorMain {

    private PolytomicSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        int exitCode = run(List.of(arguments), System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        CommandLine commandLine;
        try {
            commandLine = CommandLine.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.print(CommandLine.USAGE);
            return 2;
        }
        if (commandLine.help()) {
            out.print(CommandLine.USAGE);
            return 0;
        }
        try (PolytomicSimulator simulator = start(commandLine)) {
            introduce(simulator, out);
            Thread.currentThread().join();
            return 0;
        } catch (FatalStartupException e) {
            err.println("cannot listen on port " + commandLine.port() + " of 127.0.0.1; is it in use?");
            return 1;
        }
    }

    private static PolytomicSimulator start(CommandLine commandLine) {
        PolytomicSimulator.Builder builder = PolytomicSimulator.builder().port(commandLine.port());
        return commandLine.https() ? builder.https().start() : builder.start();
    }

    private static void introduce(PolytomicSimulator simulator, PrintStream out) {
        out.println("base URL      " + simulator.baseUrl());
        out.println("API key       " + simulator.apiKey());
        out.println("organization  " + simulator.workspace().organizationId());
        simulator.workspace().connections().stream()
                .sorted(Comparator.comparing(SimulatedConnection::name))
                .forEach(connection -> out.println("connection    " + connection.id() + "  " + connection.name() + " ("
                        + connection.type() + (connection.isSource() ? ", source" : "")
                        + (connection.isDestination() ? ", destination" : "") + ")"));
        simulator
                .workspace()
                .bulkSyncs()
                .forEach(sync -> out.println("bulk sync     " + sync.id() + "  " + sync.name()));
        out.flush();
    }
}
