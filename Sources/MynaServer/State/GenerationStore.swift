import Myna
import MynaModel
import Synchronization

/// Holds the generation that answers; swapping it is one step.
final class GenerationStore: Sendable {
  /// What is known about the source besides.
  struct Health: Sendable {
    /// The diagnostics of the last load, if it was refused.
    var refusal: [Diagnostic] = []
    /// Loads that were accepted and refused since the start.
    var accepted = 0
    var refused = 0
  }

  private struct State {
    var generation: Generation
    var health = Health()
  }

  private let state: Mutex<State>

  init(_ generation: Generation) {
    state = Mutex(State(generation: generation))
  }

  /// The generation that answers now.
  var current: Generation { state.withLock { $0.generation } }

  var health: Health { state.withLock { $0.health } }

  /// Lets a new generation answer from now on; requests that began keep theirs.
  func accept(_ contents: LoadedMessages, at time: Double) -> Generation {
    state.withLock { state in
      let generation = Generation(
        number: state.generation.number + 1, localizer: contents.localizer,
        contentHash: contents.localizer.contentHash, signature: contents.signature, loaded: time)
      state.generation = generation
      state.health.refusal = []
      state.health.accepted += 1
      return generation
    }
  }

  /// Notes that a load was refused; what answers stays.
  func refuse(_ diagnostics: [Diagnostic]) {
    state.withLock { state in
      state.health.refusal = diagnostics
      state.health.refused += 1
    }
  }

  /// Notes that the source is again what answers, as after a mistake that was taken back.
  func confirm() {
    state.withLock { $0.health.refusal = [] }
  }
}
