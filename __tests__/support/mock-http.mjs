// wasi:http of a host that takes any header, method, scheme, authority and path, and answers 204, or to
// `/redirect?to=URL` 302 with that location.

export function mockHttp({ reached, ready }) {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();

  class Fields {
    #entries = [];
    static fromList(entries) {
      const fields = new Fields();
      fields.#entries = [...entries];
      return fields;
    }
    get(name) {
      return this.#entries.filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    }
    has(name) {
      return this.get(name).length > 0;
    }
    set(name, values) {
      this.delete(name);
      for (const value of values) this.append(name, value);
    }
    delete(name) {
      this.#entries = this.#entries.filter(([key]) => key.toLowerCase() !== name.toLowerCase());
    }
    append(name, value) {
      this.#entries.push([name, value]);
    }
    entries() {
      return this.#entries;
    }
    clone() {
      return Fields.fromList(this.#entries);
    }
  }

  class OutgoingRequest {
    #headers;
    #method = { tag: 'get' };
    #scheme;
    #authority;
    #path;
    constructor(headers) {
      this.#headers = headers;
    }
    method() {
      return this.#method;
    }
    setMethod(method) {
      this.#method = method;
    }
    scheme() {
      return this.#scheme;
    }
    setScheme(scheme) {
      this.#scheme = scheme;
    }
    authority() {
      return this.#authority;
    }
    setAuthority(authority) {
      this.#authority = authority;
    }
    pathWithQuery() {
      return this.#path;
    }
    setPathWithQuery(path) {
      this.#path = path;
    }
    headers() {
      return this.#headers;
    }
    body() {
      throw undefined;
    }
  }

  class RequestOptions {
    #timeouts = {};
    connectTimeout() {
      return this.#timeouts.connect;
    }
    setConnectTimeout(duration) {
      this.#timeouts.connect = duration;
    }
    firstByteTimeout() {
      return this.#timeouts.firstByte;
    }
    setFirstByteTimeout(duration) {
      this.#timeouts.firstByte = duration;
    }
    betweenBytesTimeout() {
      return this.#timeouts.betweenBytes;
    }
    setBetweenBytesTimeout(duration) {
      this.#timeouts.betweenBytes = duration;
    }
  }

  class IncomingResponse {
    #location;
    static to(path) {
      const response = new IncomingResponse();
      if (path?.startsWith('/redirect')) response.#location = new URLSearchParams(path.split('?')[1]).get('to');
      return response;
    }
    status() {
      return this.#location === undefined ? 204 : 302;
    }
    headers() {
      return Fields.fromList(this.#location === undefined ? [] : [['location', encoder.encode(this.#location)]]);
    }
    consume() {
      throw undefined;
    }
  }

  class FutureIncomingResponse {
    #response;
    static of(response) {
      const future = new FutureIncomingResponse();
      future.#response = { tag: 'ok', val: { tag: 'ok', val: response } };
      return future;
    }
    subscribe() {
      return ready();
    }
    get() {
      const response = this.#response;
      this.#response = { tag: 'err', val: undefined };
      return response;
    }
  }

  // Nothing of these is ever made here.
  class OutgoingBody {}
  class IncomingBody {}
  class FutureTrailers {}
  class IncomingRequest {}
  class OutgoingResponse {}
  class ResponseOutparam {}

  function handle(request) {
    const scheme = request.scheme();
    const method = request.method();
    reached.push({
      call: 'handle',
      method: method.val ?? method.tag,
      // The cases are HTTP and HTTPS; what a guest calls them itself is another.
      scheme: scheme === undefined ? null : scheme.tag === 'other' ? `other:${scheme.val}` : scheme.tag,
      authority: request.authority() ?? null,
      path: request.pathWithQuery() ?? null,
      headers: request
        .headers()
        .entries()
        .map(([name, value]) => [name, decoder.decode(value)]),
    });
    return FutureIncomingResponse.of(IncomingResponse.to(request.pathWithQuery()));
  }

  const types = {
    Fields,
    FutureIncomingResponse,
    FutureTrailers,
    IncomingBody,
    IncomingRequest,
    IncomingResponse,
    OutgoingBody,
    OutgoingRequest,
    OutgoingResponse,
    RequestOptions,
    ResponseOutparam,
    httpErrorCode: () => undefined,
  };
  return { 'wasi:http/types': types, 'wasi:http/outgoing-handler': { handle } };
}
