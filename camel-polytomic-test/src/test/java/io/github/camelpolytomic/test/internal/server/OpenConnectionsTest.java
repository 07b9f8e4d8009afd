package io.github.camelpolytomic.test.internal.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.PolytomicSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OpenConnectionsTest {

    @Test
    void anIdleConnectionCountsUntilItIsClosed() throws Exception {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            assertThat(polytomic.openConnections()).isZero();

            try (Socket one = connected(polytomic);
                    Socket other = connected(polytomic)) {
                await().until(() -> polytomic.openConnections() == 2);
            }

            await().until(() -> polytomic.openConnections() == 0);
        }
    }

    @Test
    void aConnectionThatWasUsedCountsWhileItIsKept() throws Exception {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            try (Socket socket = connected(polytomic)) {
                ask(socket);
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                assertThat(polytomic.openConnections()).isEqualTo(1);
            }

            await().until(() -> polytomic.openConnections() == 0);
        }
    }

    @Test
    void aConnectionThatAFaultResetIsGone() throws Exception {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            polytomic.goDown();
            try (Socket socket = connected(polytomic)) {
                ask(socket);

                await().until(() -> polytomic.requests().size() == 1);
                await().until(() -> polytomic.openConnections() == 0);
            }
        }
    }

    @Test
    void connectionsAreCountedOnHttpsToo() throws Exception {
        try (PolytomicSimulator polytomic = PolytomicSimulator.builder().https().start()) {
            try (Socket socket = connected(polytomic)) {
                assertThat(socket.isConnected()).isTrue();
                await().until(() -> polytomic.openConnections() == 1);
            }

            await().until(() -> polytomic.openConnections() == 0);
        }
    }

    private static Socket connected(PolytomicSimulator polytomic) throws IOException {
        return new Socket("127.0.0.1", URI.create(polytomic.baseUrl()).getPort());
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /api/me HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
