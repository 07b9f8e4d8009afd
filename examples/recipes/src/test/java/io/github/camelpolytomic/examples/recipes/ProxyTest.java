package io.github.camelpolytomic.examples.recipes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatorCertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProxyTest extends RecipeTestSupport {

    private PolytomicSimulator service;
    private Tunnels proxy;

    @BeforeEach
    void begin() throws IOException {
        service = PolytomicSimulator.builder().https().start();
        proxy = new Tunnels();
    }

    @AfterEach
    void end() throws IOException {
        service.close();
        proxy.close();
    }

    @Test
    void callsThroughTheProxyAndTrustsTheOwnCertificateAuthority() throws Exception {
        configure();
        start();

        camel().getCamelTemplate().sendBody("polytomic:getIdentity", null);

        assertThat(proxy.lines()).containsExactly("CONNECT " + address(service) + " HTTP/1.1");
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void sendsNothingToAServerThatItDoesNotTrust() throws Exception {
        configure();
        camel().getOverrideProperties().remove("camel.component.https.sslContextParameters");
        start();

        assertThatThrownBy(() -> camel().getCamelTemplate().sendBody("polytomic:getIdentity?maxRetries=0", null))
                .cause()
                .isInstanceOf(PolytomicTransportException.class)
                .hasStackTraceContaining("SSLHandshakeException");
        assertThat(proxy.lines()).isNotEmpty();
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void namesAProxyThatRefuses() throws Exception {
        proxy.refuse();
        configure();
        start();

        assertThatThrownBy(() -> camel().getCamelTemplate().sendBody("polytomic:getIdentity?maxRetries=0", null))
                .cause()
                .isInstanceOf(PolytomicTransportException.class)
                .hasMessageContaining("407");
        assertThat(service.requests()).isEmpty();
    }

    /** The properties of the recipe, with the addresses of this test. */
    private void configure() throws Exception {
        Properties recipe = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/proxy.properties")) {
            recipe.load(file);
        }
        recipe.stringPropertyNames().forEach(name -> set(name, recipe.getProperty(name)));
        set("camel.component.https.proxyHost", "127.0.0.1");
        set("camel.component.https.proxyPort", String.valueOf(proxy.port()));
        set("camel.beans.caStore.resource", "classpath:" + SimulatorCertificate.TRUST_STORE);
        set("camel.beans.caStore.password", SimulatorCertificate.TRUST_STORE_PASSWORD);
        set("camel.component.polytomic.baseUrl", service.baseUrl());
        key(service.apiKey());
    }

    private static String address(PolytomicSimulator service) {
        return service.baseUrl().replace("https://", "");
    }

    /** A proxy for TLS. */
    private static final class Tunnels {

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean refusing;

        Tunnels() throws IOException {
            daemon(this::accept);
        }

        int port() {
            return server.getLocalPort();
        }

        List<String> lines() {
            return lines;
        }

        void refuse() {
            refusing = true;
        }

        void close() throws IOException {
            server.close();
        }

        private void accept() throws IOException {
            while (true) {
                Socket client = server.accept();
                daemon(() -> serve(client));
            }
        }

        private void serve(Socket client) throws IOException {
            try (client) {
                String line = head(client.getInputStream());
                lines.add(line);
                if (refusing) {
                    write(client, "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
                    return;
                }
                String[] target = line.split(" ")[1].split(":");
                try (Socket service = new Socket(target[0], Integer.parseInt(target[1]))) {
                    write(client, "HTTP/1.1 200 OK\r\n\r\n");
                    daemon(() -> copy(service, client));
                    copy(client, service);
                }
            }
        }

        /** Reads up to the empty line; the first line. */
        private static String head(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("no request");
                }
                head.append((char) next);
            }
            return head.substring(0, head.indexOf("\r\n"));
        }

        private static void write(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        private static void copy(Socket from, Socket to) throws IOException {
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                out.write(bytes, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        }

        private static void daemon(Task task) {
            Thread thread = new Thread(() -> {
                try {
                    task.run();
                } catch (IOException e) {
                    // the end of a connection, or of the proxy
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        private interface Task {
            void run() throws IOException;
        }
    }
}
