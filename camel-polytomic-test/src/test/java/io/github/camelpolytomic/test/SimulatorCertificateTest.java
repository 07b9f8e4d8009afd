package io.github.camelpolytomic.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLHandshakeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.camelpolytomic.test.ClientTestSupport.request;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatorCertificateTest {

    private static final String PATH = "/api/connections/" + SampleWorkspace.BUCKET + "/bulksync/target";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().https());

    private final PolytomicSimulator polytomic = POLYTOMIC.simulator();

    @Test
    void whoTrustsTheCertificateIsServedByAddressAndByName() throws Exception {
        HttpClient client = trusting();
        URI byName = URI.create(polytomic.baseUrl().replace("127.0.0.1", "localhost") + PATH);

        assertThat(polytomic.baseUrl()).startsWith("https://127.0.0.1:");
        assertThat(call(client).statusCode()).isEqualTo(200);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(byName).header("Authorization", "Bearer " + polytomic.apiKey());
        assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoDoesNotTrustTheCertificateGetsNoAnswer() {
        assertThatThrownBy(() -> call(HttpClient.newHttpClient())).isInstanceOf(SSLHandshakeException.class);
        assertThat(polytomic.requests()).isEmpty();
    }

    @Test
    void anAnswerIsCutOffOnHttpsToo() {
        polytomic.misbehave(Fault.cutOff());

        assertThatThrownBy(() -> call(trusting()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fixed content-length");
    }

    @Test
    void aConnectionIsResetOnHttpsToo() throws Exception {
        polytomic.misbehave(Fault.reset());
        URI url = URI.create(polytomic.baseUrl());

        try (Socket socket =
                polytomic.certificate().sslContext().getSocketFactory().createSocket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(polytomic.requests()).hasSize(1);
    }

    @Test
    void theTrustStoreIsOnTheClassPathAndHoldsTheCertificateThatIsShown() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(SimulatorCertificate.TRUST_STORE)) {
            store.load(in, SimulatorCertificate.TRUST_STORE_PASSWORD.toCharArray());
        }
        byte[] pem = polytomic.certificate().pem().getBytes(US_ASCII);
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));

        assertThat(store.getCertificate("simulator")).isEqualTo(certificate);
        assertThat(store.isKeyEntry("simulator")).isFalse();
        assertThat(certificate.getNotAfter()).isAfter(Date.from(Instant.parse("2100-01-01T00:00:00Z")));
    }

    private HttpResponse<String> call(HttpClient client) throws IOException, InterruptedException {
        return client.send(request(polytomic, PATH).build(), BodyHandlers.ofString());
    }

    private HttpClient trusting() {
        return HttpClient.newBuilder()
                .sslContext(polytomic.certificate().sslContext())
                .build();
    }
}
