package io.github.camelpolytomic.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The self-signed certificate of a simulator on HTTPS, for {@code localhost} and {@code 127.0.0.1}, valid until
 * 2123. Its private key is public: trust it in tests only.
 */
public final class SimulatorCertificate {

    /** The certificate as PEM: its class path location, for instance after {@code classpath:}. */
    public static final String PEM = "io/github/camelpolytomic/test/tls/certificate.pem";

    /** A PKCS12 trust store with the certificate: its class path location. */
    public static final String TRUST_STORE = "io/github/camelpolytomic/test/tls/trust.p12";

    /** The password of {@link #TRUST_STORE}. */
    public static final String TRUST_STORE_PASSWORD = "simulator";

    static final String KEY_STORE = "io/github/camelpolytomic/test/tls/server.p12";
    static final String KEY_STORE_PASSWORD = "simulator";

    SimulatorCertificate() {}

    /** The certificate as PEM text. */
    public String pem() {
        try (InputStream in = resource(PEM).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of the trust store. */
    public URL trustStore() {
        return resource(TRUST_STORE);
    }

    /** An SSL context that trusts only the simulator. */
    public SSLContext sslContext() {
        try (InputStream in = trustStore().openStream()) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, TRUST_STORE_PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the simulator's trust store", e);
        }
    }

    private static URL resource(String name) {
        return SimulatorCertificate.class.getClassLoader().getResource(name);
    }
}
