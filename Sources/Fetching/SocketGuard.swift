import CCurl
import Glibc

/// Keeps transfers away from addresses that are not public, at the last moment: when a socket is about to connect,
/// so that neither a name that resolves to one nor a resolver that changes its mind gets through; and again when a
/// request is about to go out, because it may go out on a connection that another request was allowed to make.
enum SocketGuard {
  /// Installs the checks on an easy handle whose context is `handle`.
  static func install(on easy: UnsafeMutableRawPointer, context handle: UnsafeMutableRawPointer) {
    _ = courant_set_pointer(easy, CURLOPT_OPENSOCKETDATA, handle)
    _ = courant_set_socket_callback(easy) { context, _, address in
      guard let context, let address else { return CURL_SOCKET_BAD }
      let handle = Unmanaged<EasyHandle>.fromOpaque(context).takeUnretainedValue()
      let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
      let number = AddressRules.literal(UnsafeRawPointer(address) + offset, length: Int(address.pointee.addrlen))
      guard handle.admits(number) else { return CURL_SOCKET_BAD }
      let type = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
      return socket(address.pointee.family, type, address.pointee.protocol)
    }
    _ = courant_set_pointer(easy, CURLOPT_PREREQDATA, handle)
    _ = courant_set_before_request_callback(easy) { context, remote, _, _, _ in
      guard let context, let remote else { return CURL_PREREQFUNC_ABORT }
      let handle = Unmanaged<EasyHandle>.fromOpaque(context).takeUnretainedValue()
      return handle.admits(String(cString: remote)) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
  }
}
