package io.github.camelpolytomic.benchmark.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.camelpolytomic.benchmark.suite.JavaProcess;

/** A server as a child process, which ends with this one. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the one that responds immediately, and waits until it listens. */
    public static ServerProcess start() throws IOException {
        return start(CannedServer.class);
    }

    /** Starts the one that delays its responses, and waits until it listens. */
    public static ServerProcess startDelayed() throws IOException {
        return start(DelayedServer.class);
    }

    private static ServerProcess start(Class<?> server) throws IOException {
        Process process = JavaProcess.of(List.of("-Xmx512m"), server).start();
        // left open: closing it would close the process's standard output
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String port = output.readLine();
        if (port == null) {
            throw new IOException("The server did not start");
        }
        return new ServerProcess(process, Integer.parseInt(port));
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
